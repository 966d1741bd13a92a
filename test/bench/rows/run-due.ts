import { join } from "node:path";
import type { RunReads } from "../measure-run.ts";
import { inProcess } from "../process.ts";
import { type Row, times } from "../row.ts";

const due = 1000;
const stored = 100_000;

/** What a run reads of a full table against what it reads of one that holds hardly more than what is due. */
export async function runDue(): Promise<Row> {
  const child = join(import.meta.dirname, "../measure-run.ts");
  const { few, many } = await inProcess<RunReads>(child, { DUE: String(due), STORED: String(stored) });
  const ratio = many / few;
  return {
    what: `items read by a run (${due} due among ${stored})`,
    measured: String(many),
    against: `${few} of ${due} due among ${due}`,
    ratio: times(ratio),
    budget: "<= 1.1x",
    kept: ratio <= 1.1,
  };
}
