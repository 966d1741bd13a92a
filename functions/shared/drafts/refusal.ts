import { closedCall } from "../../../domain/grants/call/ran-out.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import { refusalByWindow } from "../../../domain/seats.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";

const minute = 60_000;

/** Why nothing can be written for a call now; what is written is taken as long as it can be sent. */
export function refusalOfCall(
  { form, counter }: { form: GrantCall; counter: PoolCounter },
  now: Instant,
): Refusal | undefined {
  const graced = new Date(Date.parse(now) - form.graceMinutes * minute).toISOString();
  if (counter.cancelled || now < counter.closesAt) return refusalByWindow(counter, now);
  return refusalByWindow(counter, graced) && closedCall(form, counter);
}
