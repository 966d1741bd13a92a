import { tzOffset } from "@date-fns/tz/tzOffset";
import { easter } from "date-easter";
import { addDays as later, differenceInCalendarDays, formatISO, isWeekend, parseISO } from "date-fns";
import type { LocalTime } from "../schemas/form-source.ts";
import { type Instant, timeZone } from "../schemas/values.ts";

/** A day of the calendar, `2027-03-05`: text order is the order of days. */
export type CalendarDate = string;

/** Hour of the daily run; everything it does is due at this hour of some day. */
export const morning = "08:00";

/** Fixed holidays as month-day (ustawa z 18.01.1951), with the year of their introduction where that is recent. */
const fixedHolidays = new Map([
  ["01-01", 0],
  ["01-06", 2011],
  ["05-01", 0],
  ["05-03", 0],
  ["08-15", 0],
  ["11-01", 0],
  ["11-11", 0],
  ["12-24", 2025],
  ["12-25", 0],
  ["12-26", 0],
]);
/** Easter Sunday and Monday, Whit Sunday, Corpus Christi: days after Easter Sunday. */
const movableHolidays = [0, 1, 49, 60];

const textOf = (day: Date): CalendarDate => formatISO(day, { representation: "date" });

export const addDays = (date: CalendarDate, days: number): CalendarDate => textOf(later(parseISO(date), days));

/** How many days later the second date is; negative when it is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** The movable holidays of each year that was asked about. */
const movable = new Map<number, CalendarDate[]>();

function movableIn(year: number): CalendarDate[] {
  const known = movable.get(year);
  if (known) return known;
  const sunday = easter(year);
  const dates = movableHolidays.map((days) => textOf(new Date(year, sunday.month - 1, sunday.day + days)));
  movable.set(year, dates);
  return dates;
}

export function isHoliday(date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  const since = fixedHolidays.get(date.slice(5));
  return (since !== undefined && year >= since) || movableIn(year).includes(date);
}

/** Neither Saturday, Sunday nor a Polish public holiday. */
export const isWorkingDay = (date: CalendarDate): boolean => !isWeekend(parseISO(date)) && !isHoliday(date);

/** The date itself when it is a working day, otherwise the next one (art. 57 § 4 KPA). */
export function rollToWorkingDay(date: CalendarDate): CalendarDate {
  let rolled = date;
  while (!isWorkingDay(rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/** Counts `days` working days, starting on the day after `date`. */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let counted = date;
  for (let left = days; left > 0; left -= 1) counted = rollToWorkingDay(addDays(counted, 1));
  return counted;
}

/** Counts `days` working days back, starting on the day before `date`. */
export function subtractWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let counted = date;
  for (let left = days; left > 0; left -= 1) {
    do counted = addDays(counted, -1);
    while (!isWorkingDay(counted));
  }
  return counted;
}

/** How far Polish clocks are ahead of UTC, in milliseconds. */
const aheadAt = (at: number): number => tzOffset(timeZone, new Date(at)) * 60_000;

/** What Polish clocks show at an instant, in milliseconds, as if they showed UTC. */
export function clockOf(instant: Instant): number {
  const at = Date.parse(instant);
  return at + aheadAt(at);
}

/**
 * The instant at which Polish clocks show what `clockOf` gives: in the gap of spring the clock's later reading, in
 * autumn the first of the two. The library's own dates answer differently on computers in different zones.
 */
export function instantShowing(clock: number): Instant {
  const asBefore = clock - aheadAt(clock - 24 * 60 * 60_000);
  const asAfter = clock - aheadAt(asBefore);
  const isShown = aheadAt(asAfter) === aheadAt(asBefore);
  return new Date(isShown ? asAfter : asBefore).toISOString();
}

/** The day it is in Poland at an instant. */
export const dateOf = (instant: Instant): CalendarDate => new Date(clockOf(instant)).toISOString().slice(0, 10);

/** The year it is in Poland at an instant. */
export const yearOf = (instant: Instant): number => Number(dateOf(instant).slice(0, 4));

/** The instant at which Polish clocks show `time` on `date`. Throws a RangeError when there is no such date or time. */
export const instantAt = (date: CalendarDate, time: string): Instant =>
  instantShowing(parseISO(`${date}T${time}Z`).getTime());

/** The last second of a deadline that is `days` days after an instant, rolled to a working day. */
export const deadlineAfter = (instant: Instant, days: number): Instant =>
  instantAt(rollToWorkingDay(addDays(dateOf(instant), days)), "23:59:59");

/** Reads `2027-03-05` or `today+14`, where today is the day of publication in Poland. */
export const resolveDay = (day: string, publishedAt: Instant): CalendarDate =>
  /^today[+-]\d{1,3}$/.test(day) ? addDays(dateOf(publishedAt), Number(day.slice("today".length))) : day;

/** Reads `2027-03-05T15:00` or `today+14T09:00`, where today is the day of publication in Poland. */
export function resolveLocalTime(time: LocalTime, publishedAt: Instant): Instant {
  const [day = "", clock = ""] = time.split("T");
  return instantAt(resolveDay(day, publishedAt), clock);
}
