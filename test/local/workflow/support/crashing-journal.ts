import type { Journal } from "../../../../local/workflow/journal.ts";

/** Takes `records` records to the disk and then does what a dead process does: nothing, ever, to whoever waits. */
export function crashingAfter(records: number, journal: Journal, crash: () => void): Journal {
  let written = 0;
  return {
    async write(record) {
      written += 1;
      const last = written === records;
      if (written <= records) await journal.write(record);
      if (last) crash();
      if (written >= records) await new Promise<never>(() => {});
    },
    get: (key) => journal.get(key),
    entries: (prefix) => journal.entries(prefix),
    close: () => journal.close(),
  };
}
