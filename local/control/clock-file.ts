import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { VirtualClock } from "../clock.ts";
import { Failure } from "../failure.ts";

const Content = z.strictObject({ offset: z.number().check(z.gte(0)) });

/** The virtual clock, as far ahead of real time as it was when it was last kept. */
export interface DurableClock {
  clock: VirtualClock;
  /**
   * Keeps the offset. Synchronous, because nothing that happened at the new time may become durable before the time
   * itself: after a crash the clock would go back behind it.
   */
  keep(): void;
}

export function openClock(directory: string): DurableClock {
  const file = path.join(directory, "clock.json");
  const clock = new VirtualClock(read(file));
  let kept = clock.offset;
  return {
    clock,
    keep: () => {
      if (clock.offset === kept) return;
      kept = clock.offset;
      writeFileSync(`${file}.new`, JSON.stringify({ offset: kept }));
      renameSync(`${file}.new`, file);
    },
  };
}

function read(file: string): number {
  try {
    return Content.parse(JSON.parse(readFileSync(file, "utf8"))).offset;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw new Failure(`${file} does not hold the offset of the clock.`);
  }
}
