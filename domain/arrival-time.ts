import type { Instant } from "../schemas/values.ts";
import { dateOf, instantAt } from "./calendar.ts";

/**
 * When somebody came, by the clock of a device that may be wrong: not before the day of the event, and never in the
 * future.
 */
export function arrivalTime(claimed: Instant, startsAt: Instant, now: Instant): Instant {
  const dayBegins = instantAt(dateOf(startsAt), "00:00");
  const notTooEarly = claimed < dayBegins ? dayBegins : claimed;
  return notTooEarly > now ? now : notTooEarly;
}

/** Whether the day of the event has not come yet: whoever is ticked now is ticked to try it out. */
export const isRehearsal = (startsAt: Instant, now: Instant): boolean => now < instantAt(dateOf(startsAt), "00:00");
