import type { Pool } from "../../../schemas/event-records.ts";
import type { LiveSignUp, SessionPlace, SignUp } from "../../../schemas/sign-up.ts";
import { keys } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";
import { releaseSeats } from "./claim.ts";
import { leaveLine } from "./line.ts";

/** Takes an offer away, whether it was answered or ran out. */
export const closeOffer = (signUp: Pick<SignUp, "formId" | "id">, pool: Pool): Write => ({
  delete: keys.offer(signUp.formId, pool, signUp.id),
  condition: { expression: "attribute_exists(pk)" },
});

/** Gives back what a sign-up has in a pool: its seats, those kept for it, or its place in line. */
export function giveBack(
  signUp: Pick<SignUp, "formId" | "id" | "participants">,
  pool: Pool,
  place: SessionPlace,
): Write[] {
  const seats = signUp.participants.length;
  switch (place.status) {
    case "confirmed":
      return [releaseSeats(signUp.formId, pool, seats)];
    case "offered":
      return [closeOffer(signUp, pool), releaseSeats(signUp.formId, pool, seats)];
    case "waitlisted":
      return leaveLine(signUp.formId, pool, place.waitingNumber);
  }
}

/** What a live sign-up has in the event and in its sessions, all given back. */
export function giveBackAll(signUp: LiveSignUp): Write[] {
  const event = signUp.status === "underReview" ? [] : giveBack(signUp, "event", signUp);
  return [...event, ...Object.entries(signUp.sessions).flatMap(([session, place]) => giveBack(signUp, session, place))];
}
