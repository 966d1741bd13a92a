import { Temporal } from "temporal-polyfill";
import { type Instant, timeZone } from "../schemas/values.ts";
import { dateOf, instantAt, isWorkingDay, rollToWorkingDay } from "./calendar.ts";

/** An office day, by Polish clocks. */
const [opens, closes] = [8, 16];

interface WorkingHour {
  date: Temporal.PlainDate;
  /** 8 to 16. */
  hour: number;
}

const instantOf = ({ date, hour }: WorkingHour): Instant => instantAt(date, `${String(hour).padStart(2, "0")}:00`);
const clockOf = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/** The first full working hour at or after an instant. */
function firstHour(instant: Instant): WorkingHour {
  const date = dateOf(instant);
  const { hour } = clockOf(instant).round({ smallestUnit: "hour", roundingMode: "ceil" });
  const late = hour > closes || (hour === 0 && clockOf(instant).hour > 0);
  if (!isWorkingDay(date) || late) return { date: rollToWorkingDay(date.add({ days: 1 })), hour: opens };
  return { date, hour: Math.max(hour, opens) };
}

/** Counts working hours from the next full one; the end is a full working hour too. */
export function addWorkingHours(instant: Instant, hours: number): Instant {
  let { date, hour } = firstHour(instant);
  let left = hours;
  while (left > closes - hour) {
    left -= closes - hour;
    date = rollToWorkingDay(date.add({ days: 1 }));
    hour = opens;
  }
  return instantOf({ date, hour: hour + left });
}

/** The last full working hour at or before an instant. */
export function lastWorkingHour(instant: Instant): Instant {
  let date = dateOf(instant);
  const { hour } = clockOf(instant);
  if (isWorkingDay(date) && hour >= opens) return instantOf({ date, hour: Math.min(hour, closes) });
  do date = date.subtract({ days: 1 });
  while (!isWorkingDay(date));
  return instantOf({ date, hour: closes });
}
