import type { Instant } from "../schemas/values.ts";
import { dayBegins } from "./arrival-time.ts";

const day = 24 * 60 * 60 * 1000;

/** Days by the calendar of Poland until an instant: 0 is today, and all that is over. */
export const daysLeft = (now: Instant, until: Instant): number =>
  Math.max(0, Math.round((Date.parse(dayBegins(until)) - Date.parse(dayBegins(now))) / day));
