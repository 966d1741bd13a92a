import type { Conference } from "../schemas/form.ts";
import type { SignUp } from "../schemas/sign-up.ts";
import type { Instant } from "../schemas/values.ts";

/**
 * Whether nothing more can come of a sign-up: whoever has a seat has it until the event ends, whoever waits can get one
 * until it begins. What was cancelled or declined has ended by itself.
 */
export function isPast(
  { startsAt, endsAt }: Pick<Conference, "startsAt" | "endsAt">,
  { status }: Pick<SignUp, "status">,
  now: Instant,
): boolean {
  if (status === "cancelled" || status === "declined") return false;
  return now >= (status === "confirmed" ? endsAt : startsAt);
}

/** Whether others get a seat when it is cancelled: one that it has, or one that is kept for it. */
export const holdsSeat = ({ status }: Pick<SignUp, "status">): boolean =>
  status === "confirmed" || status === "offered";
