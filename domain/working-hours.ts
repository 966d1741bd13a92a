import type { Instant } from "../schemas/values.ts";
import {
  addWorkingDays,
  type CalendarDate,
  clockOf,
  dateOf,
  instantAt,
  isWorkingDay,
  subtractWorkingDays,
} from "./calendar.ts";

/** An office day, by Polish clocks. */
const [opens, closes] = [8, 16];

interface WorkingHour {
  date: CalendarDate;
  /** 8 to 16. */
  hour: number;
}

const instantOf = ({ date, hour }: WorkingHour): Instant => instantAt(date, `${String(hour).padStart(2, "0")}:00`);
/** Hours since midnight by Polish clocks, with their fraction: 15.5 at half past three. */
const hoursOf = (instant: Instant): number => (clockOf(instant) / 3_600_000) % 24;

/** The first full working hour at or after an instant. */
function firstHour(instant: Instant): WorkingHour {
  const date = dateOf(instant);
  const hour = Math.ceil(hoursOf(instant));
  if (!isWorkingDay(date) || hour > closes) return { date: addWorkingDays(date, 1), hour: opens };
  return { date, hour: Math.max(hour, opens) };
}

/** Counts working hours from the next full one; the end is a full working hour too. */
export function addWorkingHours(instant: Instant, hours: number): Instant {
  let { date, hour } = firstHour(instant);
  let left = hours;
  while (left > closes - hour) {
    left -= closes - hour;
    date = addWorkingDays(date, 1);
    hour = opens;
  }
  return instantOf({ date, hour: hour + left });
}

/** The last full working hour at or before an instant. */
export function lastWorkingHour(instant: Instant): Instant {
  const date = dateOf(instant);
  const hour = Math.floor(hoursOf(instant));
  if (isWorkingDay(date) && hour >= opens) return instantOf({ date, hour: Math.min(hour, closes) });
  return instantOf({ date: subtractWorkingDays(date, 1), hour: closes });
}
