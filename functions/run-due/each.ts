import { batchesOf } from "../shared/batches.ts";
import { log, describeError, type LogFields } from "../shared/log.ts";
import type { Run } from "./run.ts";

/** Enough to wait for the table rather than for each answer, few enough for one partition of it. */
const together = 10;

export interface Progress<Thing> {
  /** Nothing is left that could be done. */
  finished: boolean;
  /** The last of those before which everything succeeded. */
  last: Thing | undefined;
}

/**
 * Does the same with many things, some at a time, until they or the time of the run end. One that fails does not hold
 * up the others.
 * @throws Error at the end when some failed; they are in the log by their ids.
 */
export async function each<Thing>(
  run: Run,
  things: AsyncIterable<Thing> | Iterable<Thing>,
  idsOf: (thing: Thing) => Pick<LogFields, "formId" | "submissionId">,
  work: (thing: Thing) => Promise<void>,
  atOnce = together,
): Promise<Progress<Thing>> {
  let failed = 0;
  let last: Thing | undefined;
  for await (const batch of batchesOf(things, atOnce)) {
    if (run.timeIsUp()) return { finished: false, last };
    const results = await Promise.allSettled(batch.map(async (thing) => work(thing)));
    for (const [index, result] of results.entries()) {
      const thing = batch[index];
      if (thing === undefined || result.status === "fulfilled") continue;
      failed += 1;
      log("error", "failed", { door: "run-due", ...idsOf(thing), ...describeError(result.reason) });
    }
    if (failed === 0) last = batch.at(-1);
  }
  if (failed > 0) throw new Error(`${failed} failed`);
  return { finished: true, last };
}
