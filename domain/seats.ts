import type { SeatCounter } from "../schemas/counter.ts";
import type { Instant } from "../schemas/values.ts";
import type { Refusal } from "./refusal.ts";

export type SeatDecision =
  | { outcome: "seat" }
  /** `number` is the place in the order of arrival for ever; `position` counts only those waiting now. */
  | { outcome: "waiting"; number: number; position: number }
  | { outcome: "refused"; refusal: Refusal };

type Window = Pick<SeatCounter, "opensAt" | "closesAt" | "cancelled">;

/** Whether a form takes submissions at an instant; the closing instant itself is already too late. */
export function refusalByWindow(window: Window, now: Instant): Refusal | undefined {
  if (window.cancelled) return { code: "formCancelled" };
  if (now < window.opensAt) return { code: "notYetOpen", opensAt: window.opensAt };
  if (now >= window.closesAt) return { code: "closed", closesAt: window.closesAt };
  return undefined;
}

/** A freed seat belongs to those who wait: while anybody waits, a newcomer joins the end of the list. */
export function decideSeat(counter: SeatCounter, now: Instant): SeatDecision {
  const refusal = refusalByWindow(counter, now);
  if (refusal) return { outcome: "refused", refusal };
  if (counter.taken < counter.capacity && counter.waitlisted === 0) return { outcome: "seat" };
  return { outcome: "waiting", number: counter.lastNumber + 1, position: counter.waitlisted + 1 };
}

/** Whether the first of those waiting may be given a seat now. */
export const mayPromote = (counter: SeatCounter, startsAt: Instant, now: Instant): boolean =>
  !counter.cancelled && now < startsAt && counter.taken < counter.capacity && counter.waitlisted > 0;
