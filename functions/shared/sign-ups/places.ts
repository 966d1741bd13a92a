import type { SeatDecision } from "../../../domain/seats.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { claimPlace, claimSeats, claimShard, counterKey, type Gate, gateCondition } from "../seats/claim.ts";
import type { Source } from "../seats/guesses.ts";
import { joinLine } from "../seats/line.ts";
import type { Write } from "../table/writes.ts";

/** What is decided about a sign-up's places. Sessions are decided with the seat that they follow from. */
export interface Outcome {
  event: SeatDecision | { outcome: "review" };
  sessions: ReadonlyMap<string, SeatDecision>;
}

/** What a write is about, so that a refused one can be understood. */
export type About =
  | { what: "submission" | "event" | "organisation" | "other" }
  | { what: "session"; session: string }
  | { what: "address"; hash: string };
export type Labelled = About & { write: Write };

/** Writes whose refusal says nothing but that something has changed. */
export const others = (writes: readonly Write[]) => writes.map((write) => ({ what: "other" as const, write }));

interface Where {
  formId: string;
  submissionId: string;
  seats: number;
  now: Instant;
}

interface Conditions {
  source: Source;
  gate: Gate;
  aheadOfLine?: boolean;
}

function eventClaim(
  { formId, seats, now }: Where,
  decision: Outcome["event"],
  { source, gate, aheadOfLine = false }: Conditions,
): Write {
  const condition = gateCondition(gate, now);
  const counter = counterKey(formId, "event");
  switch (decision.outcome) {
    case "review":
      return { check: counter, condition };
    case "waiting":
      return claimPlace(formId, "event", seats, decision, condition);
    case "seat":
      return source.at === "shard"
        ? claimShard(formId, source.shard, seats, condition)
        : claimSeats(counter, seats, { gate: condition, aheadOfLine });
  }
}

/** Claims of sessions, with the entries of those lines that the sign-up joins. */
export function sessionClaims(
  { formId, submissionId, seats }: Omit<Where, "now">,
  sessions: Outcome["sessions"],
): Labelled[] {
  return [...sessions].flatMap(([session, decision]): Labelled[] => {
    if (decision.outcome === "seat") {
      return [{ what: "session", session, write: claimSeats(counterKey(formId, session), seats) }];
    }
    const entry = { submissionId, seats, waitingNumber: decision.number };
    return [
      { what: "session", session, write: claimPlace(formId, session, seats, decision) },
      { what: "other", write: joinLine(formId, session, entry) },
    ];
  });
}

/** What the decisions ask of counters and lines. */
export function placeClaims(where: Where, { event, sessions }: Outcome, conditions: Conditions): Labelled[] {
  const { formId, submissionId, seats } = where;
  const claim: Labelled = { what: "event", write: eventClaim(where, event, conditions) };
  if (event.outcome !== "waiting") return [claim, ...sessionClaims(where, sessions)];
  const entry = { submissionId, seats, waitingNumber: event.number };
  return [claim, { what: "other", write: joinLine(formId, "event", entry) }];
}

/** How the decisions about sessions are kept in the sign-up. */
export const placesFrom = (sessions: Outcome["sessions"]): SignUp["sessions"] =>
  Object.fromEntries(
    [...sessions].map(([session, decision]) => [
      session,
      decision.outcome === "seat"
        ? { status: "confirmed" as const }
        : { status: "waitlisted" as const, waitingNumber: decision.number },
    ]),
  );
