import { freeOf } from "../../domain/seats.ts";
import type { Instant } from "../../schemas/values.ts";
import type { Editing } from "../shared/manage/editing.ts";
import type { Setback } from "../shared/pages/manage/edit.tsx";
import { readFigures, readSignUp } from "../shared/records.ts";
import { drainShards } from "../shared/seats/drain.ts";
import { guessesOf, type Source } from "../shared/seats/guesses.ts";
import { transactAll } from "../shared/sign-ups/claiming.ts";
import { ContentionError } from "../shared/table/writes.ts";
import { setbackFrom } from "./refused.ts";
import type { Wanted } from "./wanted.ts";
import { changeWrites } from "./writes.ts";

export type Changed = { outcome: "changed" } | { outcome: "setback"; setback: Setback } | { outcome: "lost" };

/** Sessions fill up, and shards empty, at the same moment: each round knows what the last one found. */
const rounds = 20;

/** Items of one transaction, by which all of a change is stored or none. */
const mostWrites = 100;

const counter: Source = { at: "counter" };

/** Where further seats of the event may be found: at the counter, once the shards of a rush are drained. */
async function sourceOf(tableName: string, { form, submission }: Editing, { participants }: Wanted): Promise<Source> {
  const more = participants.length - submission.participants.length;
  if (form.shards <= 1 || more <= 0 || submission.status !== "confirmed") return counter;
  const figures = await readFigures(tableName, form.id);
  if (!figures || figures.counter.drained) return counter;
  const shard = figures.shards.findIndex(({ free }) => free >= more);
  if (shard >= 0) return { at: "shard", shard: shard + 1 };
  if (freeOf(figures) >= more) await drainShards(tableName, form.id);
  return counter;
}

/** Stores a change, if the sign-up still is what the change was made from and there is room for it. */
export async function storeChange(tableName: string, editing: Editing, wanted: Wanted, now: Instant): Promise<Changed> {
  const { form, submission } = editing;
  const guesses = guessesOf(form.id);
  for (let round = 0; round < rounds; round += 1) {
    const source = await sourceOf(tableName, editing, wanted);
    const writes = changeWrites(editing, wanted, { guesses, source, now });
    if ("crowded" in writes) {
      const pool = writes.crowded;
      const setback: Setback =
        pool === "event"
          ? { what: "refused", refusal: { code: "noSeatsLeft", free: 0 } }
          : { what: "sessionFull", session: pool };
      return { outcome: "setback", setback };
    }
    if (writes.length > mostWrites) return { outcome: "setback", setback: { what: "tooMuch" } };
    const failures = await transactAll(tableName, writes);
    if (!failures) return { outcome: "changed" };
    const stored = await readSignUp(tableName, form.id, submission.id);
    if (stored?.revision !== submission.revision) return { outcome: "lost" };
    const setback = setbackFrom(editing, { writes, failures, guesses, now });
    if (setback) return { outcome: "setback", setback };
  }
  throw new ContentionError("Seats and sessions change faster than a place can be claimed");
}
