import { wantedSessions } from "../../../domain/conference-rules.ts";
import { refusalByWindow } from "../../../domain/seats.ts";
import { SeatCounter, SeatShard, SessionCounter } from "../../../schemas/counter.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { drainShards } from "../seats/drain.ts";
import { type Guesses, guessesOf, type Source } from "../seats/guesses.ts";
import { replay, type Stored } from "../submissions/new-submission.ts";
import { ContentionError, type Failure, transact } from "../table/writes.ts";
import { type Draft, draftSignUp, type NewSignUp } from "./draft.ts";
import type { Labelled, Outcome } from "./places.ts";
import { refusalOfClaims } from "./refusals.ts";
import { signUpWrites } from "./writes.ts";

export type { NewSignUp } from "./draft.ts";

/** A waiting place is claimed by compare-and-set; each round of contenders seats at least one. */
const rounds = 60;

function decide(form: Conference, request: NewSignUp, draft: Draft, guesses: Guesses, source: Source): Outcome {
  const seats = draft.participants.length;
  if (form.approval && !request.walkIn) return { event: { outcome: "review" }, sessions: new Map() };
  const event = source.at === "shard" || request.walkIn ? { outcome: "seat" as const } : guesses.decide("event", seats);
  const wanted = event.outcome === "seat" ? wantedSessions(form, request.answers) : [];
  return { event, sessions: new Map(wanted.map(({ id }) => [id, guesses.decide(id, seats)])) };
}

/** Notes what the refused writes found, for the next attempt. Answers whether the event itself refuses. */
function learn(
  request: NewSignUp,
  source: Source,
  { guesses, writes, failures, now }: { guesses: Guesses; writes: Labelled[]; failures: Failure[]; now: Instant },
): Stored | undefined {
  for (const [index, { item }] of failures.entries()) {
    const about = writes[index];
    if (!item || !about) continue;
    if (about.what === "session") guesses.saw(about.session, parseItem(SessionCounter, item));
    if (about.what !== "event") continue;
    const counter = source.at === "shard" ? parseItem(SeatShard, item) : parseItem(SeatCounter, item);
    if (counter.kind === "conference") guesses.sawCounter(counter);
    else if (source.at === "shard") guesses.sawShort(source.shard);
    const refusal = request.enteredBy === undefined ? refusalByWindow(counter, now) : cancelled(counter);
    if (refusal) return { outcome: "refused", refusal };
    if (request.walkIn && counter.kind === "conference" && counter.drained) {
      return { outcome: "refused", refusal: { code: "noSeatsLeft", free: Math.max(counter.free, 0) } };
    }
  }
  return undefined;
}

const cancelled = (counter: { cancelled: boolean }) =>
  counter.cancelled ? ({ code: "formCancelled" } as const) : undefined;

/** Whether the counter has just shown that what is left is in shards, or too scattered for this sign-up. */
const mustDrain = (guesses: Guesses, outcome: Outcome, walkIn: boolean): boolean =>
  !guesses.drained && (outcome.event.outcome === "waiting" || walkIn);

/**
 * Signs somebody up: one transaction when the guesses hold, which they do until the event is full. The same for the
 * public door and for a clerk's.
 */
export async function storeSignUp(
  tableName: string,
  form: Conference,
  request: NewSignUp,
  now: Instant,
): Promise<Stored> {
  const guesses = guessesOf(form.id);
  const draft = draftSignUp(form, request, now);
  for (let round = 0; round < rounds; round += 1) {
    const source = guesses.sourceFor(form);
    const outcome = decide(form, request, draft, guesses, source);
    if (source.at === "counter" && mustDrain(guesses, outcome, request.walkIn === true)) {
      await drainShards(tableName, form.id);
      guesses.sawDrained();
    }
    const { signUp, writes } = signUpWrites(form, request, draft, { outcome, source, now });
    const failures = await transact(
      tableName,
      writes.map(({ write }) => write),
    );
    if (!failures) {
      if (outcome.event.outcome === "waiting") guesses.claimed("event", outcome.event);
      for (const [session, decision] of outcome.sessions) {
        if (decision.outcome === "waiting") guesses.claimed(session, decision);
      }
      return { outcome: "created", receipt: signUp.receipt };
    }
    const existing = failures[writes.findIndex(({ what }) => what === "submission")]?.item;
    if (existing) return replay(existing, request);
    const refused =
      (await refusalOfClaims(tableName, form, { request, writes, failures, now })) ??
      learn(request, source, { guesses, writes, failures, now });
    if (refused) return refused;
  }
  throw new ContentionError("The waiting list grows faster than a place can be claimed");
}
