import { easter } from "date-easter";
import { Temporal } from "temporal-polyfill";
import type { LocalTime } from "../schemas/form.ts";
import { type Instant, timeZone } from "../schemas/values.ts";

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

export function isHoliday(date: Temporal.PlainDate): boolean {
  const since = fixedHolidays.get(date.toString().slice(5));
  if (since !== undefined && date.year >= since) return true;
  const sunday = Temporal.PlainDate.from(easter(date.year));
  return movableHolidays.some((days) => sunday.add({ days }).equals(date));
}

/** Neither Saturday, Sunday nor a Polish public holiday. */
export const isWorkingDay = (date: Temporal.PlainDate): boolean => date.dayOfWeek <= 5 && !isHoliday(date);

/** The date itself when it is a working day, otherwise the next one (art. 57 § 4 KPA). */
export function rollToWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let rolled = date;
  while (!isWorkingDay(rolled)) rolled = rolled.add({ days: 1 });
  return rolled;
}

/** Counts `days` working days, starting on the day after `date`. */
export function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let counted = date;
  for (let left = days; left > 0; left -= 1) counted = rollToWorkingDay(counted.add({ days: 1 }));
  return counted;
}

/** Counts `days` working days back, starting on the day before `date`. */
export function subtractWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let counted = date;
  for (let left = days; left > 0; left -= 1) {
    do counted = counted.subtract({ days: 1 });
    while (!isWorkingDay(counted));
  }
  return counted;
}

/** The day it is in Poland at an instant. */
export const dateOf = (instant: Instant): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/** The instant at which Polish clocks show `time` on `date`; in the gap of spring the clock's later reading. */
export function instantAt(date: Temporal.PlainDate, time: string): Instant {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
}

/** The last second of a deadline that is `days` days after an instant, rolled to a working day. */
export const deadlineAfter = (instant: Instant, days: number): Instant =>
  instantAt(rollToWorkingDay(dateOf(instant).add({ days })), "23:59:59");

/** Reads `2027-03-05T15:00` or `today+14T09:00`, where today is the day of publication in Poland. */
export function resolveLocalTime(time: LocalTime, publishedAt: Instant): Instant {
  const [day = "", clock = ""] = time.split("T");
  const date = day.startsWith("today")
    ? dateOf(publishedAt).add({ days: Number(day.slice("today".length)) })
    : Temporal.PlainDate.from(day);
  return instantAt(date, clock);
}
