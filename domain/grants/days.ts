import type { Instant } from "../../schemas/values.ts";
import { addDays, type CalendarDate, dateOf, instantAt } from "../calendar.ts";

/** Noon of a day that was stated, such as `2027-06-30`: days are counted from it. */
export const noonOf = (day: CalendarDate): Instant => instantAt(day, "12:00");

/** The first instant after a day. */
export const endOfDay = (day: CalendarDate): Instant => instantAt(addDays(day, 1), "00:00");

/** Whether a day is still to come in Poland. */
export const isAhead = (day: CalendarDate, now: Instant): boolean => day > dateOf(now);

/** The later of two instants. */
export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
