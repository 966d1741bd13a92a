import { type Instant, timeZone } from "../schemas/values.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", hourCycle: "h23", timeZone });
const day = 24 * 60 * 60 * 1000;

/** What the clock in Poland shows, in milliseconds since it showed midnight. */
function shown(at: number): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(at).split(":").map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (at % 1000);
}

/**
 * The first instant of an instant's day in Poland, by the clocks of the platform: for this one figure the calendar would
 * add 5 kB to every door where people apply.
 */
export function dayBegins(instant: Instant): Instant {
  const at = Date.parse(instant);
  const guess = at - shown(at);
  // On the days of summer time's beginning and end the guess is an hour off, either way.
  const off = shown(guess);
  return new Date(off > day / 2 ? guess + day - off : guess - off).toISOString();
}

/**
 * When somebody came, by the clock of a device that may be wrong: not before the day of the event, and never in the
 * future.
 */
export function arrivalTime(claimed: Instant, startsAt: Instant, now: Instant): Instant {
  const earliest = dayBegins(startsAt);
  const notTooEarly = claimed < earliest ? earliest : claimed;
  return notTooEarly > now ? now : notTooEarly;
}

/** Whether the day of the event has not come yet: whoever is ticked now is ticked to try it out. */
export const isRehearsal = (startsAt: Instant, now: Instant): boolean => now < dayBegins(startsAt);
