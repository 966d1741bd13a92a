import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantAt } from "../../../domain/calendar.ts";
import { nextRunOf } from "../../../local/schedules/expression.ts";

/** The next `count` runs after an instant, in UTC. */
function runs(expression: string, after: string, count: number, zone = "Europe/Warsaw"): string[] {
  const next = nextRunOf(expression, zone, Date.parse("2026-01-01T00:00:00Z"));
  const found: string[] = [];
  for (let run = next(Date.parse(after)); run !== undefined && found.length < count; run = next(run)) {
    found.push(new Date(run).toISOString().replace(":00.000Z", "Z"));
  }
  return found;
}

describe("a schedule expression", () => {
  it("keeps eight o'clock in Warsaw through both changes of the clock", () => {
    expect(runs("cron(0 8 * * ? *)", "2026-03-27T12:00:00Z", 3)).toEqual([
      "2026-03-28T07:00Z",
      "2026-03-29T06:00Z",
      "2026-03-30T06:00Z",
    ]);
    expect(runs("cron(0 8 * * ? *)", "2026-10-23T12:00:00Z", 3)).toEqual([
      "2026-10-24T06:00Z",
      "2026-10-25T07:00Z",
      "2026-10-26T07:00Z",
    ]);
  });

  it("runs every morning at the very instant at which things are due, and on the hour of office days", () => {
    // Two years with four changes of the clocks.
    const first = Temporal.PlainDate.from("2026-01-02");
    const days = Array.from({ length: 729 }, (_, day) => first.add({ days: day }));
    const at = (day: Temporal.PlainDate, time: string) => instantAt(day.toString(), time).replace(":00.000Z", "Z");
    const start = "2026-01-01T12:00:00Z";
    expect(runs("cron(0 8 * * ? *)", start, days.length)).toEqual(days.map((day) => at(day, "08:00")));
    const hours = ["09", "10", "11", "12", "13", "14", "15", "16"].map((hour) => `${hour}:00`);
    const office = days.filter(({ dayOfWeek }) => dayOfWeek <= 5).flatMap((day) => hours.map((hour) => at(day, hour)));
    expect(runs("cron(0 9-16 ? * MON-FRI *)", "2026-01-01T16:00:00Z", office.length)).toEqual(office);
  });

  it("skips an hour that spring leaves out", () => {
    expect(runs("cron(30 2 * * ? *)", "2026-03-27T12:00:00Z", 2)).toEqual(["2026-03-28T01:30Z", "2026-03-30T00:30Z"]);
  });

  it("runs once in an hour that autumn repeats", () => {
    expect(runs("cron(30 2 * * ? *)", "2026-10-24T12:00:00Z", 2)).toEqual(["2026-10-25T00:30Z", "2026-10-26T01:30Z"]);
    expect(runs("cron(30 * * * ? *)", "2026-10-24T23:45:00Z", 2)).toEqual(["2026-10-25T00:30Z", "2026-10-25T02:30Z"]);
  });

  it("counts weekdays from Sunday, as EventBridge does", () => {
    // 2026-10-23 is a Friday.
    const days = ["2026-10-23T06:00Z", "2026-10-26T07:00Z"];
    expect(runs("cron(0 8 ? * 2-6 *)", "2026-10-22T12:00:00Z", 2)).toEqual(days);
    expect(runs("cron(0 8 ? * MON-FRI *)", "2026-10-22T12:00:00Z", 2)).toEqual(days);
  });

  it("understands steps that start at a number", () => {
    expect(runs("cron(0/20 9 * * ? *)", "2026-06-01T00:00:00Z", 4)).toEqual([
      "2026-06-01T07:00Z",
      "2026-06-01T07:20Z",
      "2026-06-01T07:40Z",
      "2026-06-02T07:00Z",
    ]);
    expect(runs("cron(5 8-12/2 * * ? *)", "2026-06-01T00:00:00Z", 3)).toEqual([
      "2026-06-01T06:05Z",
      "2026-06-01T08:05Z",
      "2026-06-01T10:05Z",
    ]);
  });

  it("ends with its years", () => {
    expect(runs("cron(0 8 1 1 ? 2026-2027)", "2026-06-01T00:00:00Z", 5)).toEqual(["2027-01-01T07:00Z"]);
  });

  it("counts a rate from the creation of the schedule", () => {
    expect(runs("rate(12 hours)", "2026-01-03T13:00:00Z", 2)).toEqual(["2026-01-04T00:00Z", "2026-01-04T12:00Z"]);
    expect(runs("rate(1 day)", "2026-01-03T00:00:00Z", 1)).toEqual(["2026-01-04T00:00Z"]);
  });

  it("runs once at a time of its zone", () => {
    expect(runs("at(2026-07-01T10:00:00)", "2026-01-01T00:00:00Z", 3)).toEqual(["2026-07-01T08:00Z"]);
    expect(runs("at(2026-07-01T10:00:00)", "2026-07-01T08:00:00Z", 3)).toEqual([]);
  });

  it.each(["0 8 * * *", "cron(0 8 * * *)", "cron(0 25 * * ? *)", "rate(0 days)", "rate(5 fortnights)", "at(soon)"])(
    "that EventBridge would refuse is refused: %s",
    (expression) => {
      expect(() => runs(expression, "2026-01-01T00:00:00Z", 1)).toThrow();
    },
  );
});
