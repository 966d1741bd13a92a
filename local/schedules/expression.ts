import { Cron } from "croner";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";

/** When a schedule runs next, strictly after an instant; undefined when it never runs again. */
export type NextRun = (after: Instant) => Instant | undefined;

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads an EventBridge Scheduler expression: `cron(…)`, `rate(…)` or `at(…)`, in `zone`. `created` is when the
 * schedule began, from which a rate counts. Throws an Error for an expression that EventBridge would refuse.
 */
export function nextRunOf(expression: string, zone: string, created: Instant): NextRun {
  const [, kind, content = ""] = /^(cron|rate|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === "cron") return cron(content, zone);
  if (kind === "rate") return rate(content, created);
  if (kind === "at") return at(content, zone);
  throw new Error(`${expression} is not a schedule expression`);
}

function cron(content: string, zone: string): NextRun {
  const fields = content.trim().split(/\s+/);
  if (fields.length !== 6) throw new Error(`cron(${content}) does not have six fields`);
  // EventBridge counts weekdays from 1 = SUN, starts steps at a number (0/10) and knows no seconds.
  const [minutes, hours, ...dates] = fields;
  const pattern = ["0", steps(minutes, 59), steps(hours, 23), ...dates].join(" ");
  const job = new Cron(pattern, { paused: true, timezone: zone, alternativeWeekdays: true });
  return (after) => {
    for (let run = job.nextRun(new Date(after)); run; run = job.nextRun(run)) {
      // A time that the spring change skips does not run, and one that the autumn change repeats runs once.
      if (job.match(run) && !isRepeated(run, zone)) return run.getTime();
    }
    return undefined;
  };
}

function steps(field: string | undefined, last: number): string {
  return (field ?? "").replaceAll(/(?<![-\d])(\d+)\/(\d+)/g, `$1-${last}/$2`);
}

function isRepeated(run: Date, zone: string): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(run.getTime()).toZonedDateTimeISO(zone);
  const first = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "earlier" });
  return first.epochMilliseconds !== zoned.epochMilliseconds;
}

function rate(content: string, created: Instant): NextRun {
  const [, amount, unit = ""] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(content.trim()) ?? [];
  const period = Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (Number.isNaN(period)) throw new Error(`rate(${content}) is not a rate`);
  return (after) => created + (Math.floor(Math.max(0, after - created) / period) + 1) * period;
}

function at(content: string, zone: string): NextRun {
  const instant = Temporal.PlainDateTime.from(content.trim()).toZonedDateTime(zone).epochMilliseconds;
  return (after) => (instant > after ? instant : undefined);
}
