import * as z from "zod/mini";
import { wantedSessions } from "../../../domain/conference-rules.ts";
import type { SeatDecision } from "../../../domain/seats.ts";
import { SeatCounter, SeatShard, SessionCounter } from "../../../schemas/counter.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission.ts";
import { parseItem } from "../records.ts";
import { guessesOf, type Source } from "../seats/guesses.ts";
import { type Failure, transact, type Write } from "../table/writes.ts";
import type { Labelled } from "./places.ts";

/** What is guessed of each session that the answers wish for: a seat, or a place in its line. */
export const decideSessions = (form: Conference, answers: Answers, seats: number): Map<string, SeatDecision> =>
  new Map(wantedSessions(form, answers).map(({ id }) => [id, guessesOf(form.id).decide(id, seats)]));

/** `transact` for writes that say what they are about. */
export const transactAll = (tableName: string, labelled: readonly { write: Write }[]): Promise<Failure[] | undefined> =>
  transact(
    tableName,
    labelled.map(({ write }) => write),
  );

/** Seats of the event are asked of the counter or, in a rush, of a shard; anything else always of the counter. */
const EventFigures = z.discriminatedUnion("kind", [SeatCounter, SeatShard]);

/**
 * Notes what refused claims found, for the next attempt. `source` is where seats of the event were asked for. Answers
 * what the claim of the event found, when it was refused.
 */
export function learn(
  formId: string,
  writes: readonly Labelled[],
  failures: readonly Failure[],
  source: Source = { at: "counter" },
): SeatCounter | SeatShard | undefined {
  const guesses = guessesOf(formId);
  let refusing: SeatCounter | SeatShard | undefined;
  for (const [index, { item }] of failures.entries()) {
    const about = writes[index];
    if (!item || !about) continue;
    if (about.what === "session") guesses.saw(about.session, parseItem(SessionCounter, item));
    if (about.what !== "event") continue;
    refusing = parseItem(EventFigures, item);
    if (refusing.kind === "conference") guesses.sawCounter(refusing);
    else if (source.at === "shard") guesses.sawShort(source.shard);
  }
  return refusing;
}
