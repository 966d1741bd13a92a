import type { Refusal } from "../../../domain/refusal.ts";
import { refusalByWindow } from "../../../domain/seats.ts";
import type { SeatCounter, SeatShard } from "../../../schemas/counter.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { drainShards } from "../seats/drain.ts";
import { type Guesses, guessesOf, type Source } from "../seats/guesses.ts";
import { replay, type Stored } from "../submissions/new-submission.ts";
import { ContentionError } from "../table/writes.ts";
import { decideSessions, learn, transactAll } from "./claiming.ts";
import { type Draft, draftSignUp, type NewSignUp } from "./draft.ts";
import type { Outcome } from "./places.ts";
import { refusalOfClaims } from "./refusals.ts";
import { signUpWrites } from "./writes.ts";

export type { NewSignUp } from "./draft.ts";

/** A waiting place is claimed by compare-and-set; each round of contenders seats at least one. */
const rounds = 60;

function decide(form: Conference, request: NewSignUp, draft: Draft, guesses: Guesses, source: Source): Outcome {
  const seats = draft.participants.length;
  if (form.approval && !request.walkIn) return { event: { outcome: "review" }, sessions: new Map() };
  const event = source.at === "shard" || request.walkIn ? { outcome: "seat" as const } : guesses.decide("event", seats);
  return { event, sessions: event.outcome === "seat" ? decideSessions(form, request.answers, seats) : new Map() };
}

/** Whether what the claim of the event found leaves nothing to try again for. */
function refusalOfEvent(
  { enteredBy, walkIn }: NewSignUp,
  found: SeatCounter | SeatShard,
  now: Instant,
): Refusal | undefined {
  if (found.cancelled) return { code: "formCancelled" };
  if (walkIn && found.kind === "conference" && found.drained) {
    return { code: "noSeatsLeft", free: Math.max(found.free, 0) };
  }
  return enteredBy === undefined ? refusalByWindow(found, now) : undefined;
}

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
    const failures = await transactAll(tableName, writes);
    if (!failures) {
      if (outcome.event.outcome === "waiting") guesses.claimed("event", outcome.event);
      for (const [session, decision] of outcome.sessions) {
        if (decision.outcome === "waiting") guesses.claimed(session, decision);
      }
      return { outcome: "created", receipt: signUp.receipt };
    }
    const existing = failures[writes.findIndex(({ what }) => what === "submission")]?.item;
    if (existing) return replay(existing, request);
    const refused = await refusalOfClaims(tableName, form, { request, writes, failures, now });
    if (refused) return refused;
    const found = learn(form.id, writes, failures, source);
    const refusal = found && refusalOfEvent(request, found, now);
    if (refusal) return { outcome: "refused", refusal };
  }
  throw new ContentionError("The waiting list grows faster than a place can be claimed");
}
