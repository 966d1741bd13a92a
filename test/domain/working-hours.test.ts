import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dateOf, isWorkingDay } from "../../domain/calendar.ts";
import { addWorkingHours, lastWorkingHour } from "../../domain/working-hours.ts";
import { timeZone } from "../../schemas/values.ts";

/** What Polish clocks show. */
const local = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" });
const instant = (text: string) =>
  new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds).toISOString();

describe("working hours", () => {
  it.each([
    ["three working days from a morning", "2027-02-01T09:20", 24, "2027-02-04T10:00"],
    ["from the first hour of the day", "2027-02-01T08:00", 8, "2027-02-01T16:00"],
    ["over a weekend", "2027-02-05T14:00", 8, "2027-02-08T14:00"],
    ["from the evening", "2027-02-01T19:45", 1, "2027-02-02T09:00"],
    ["from a minute before midnight", "2027-02-01T23:59", 1, "2027-02-02T09:00"],
    ["from the night before a working day", "2027-02-02T03:00", 1, "2027-02-02T09:00"],
    ["from a Saturday", "2027-02-06T12:00", 24, "2027-02-10T16:00"],
    ["over Corpus Christi", "2027-05-26T15:00", 2, "2027-05-28T09:00"],
    ["over Christmas Eve and the holidays", "2026-12-23T15:30", 1, "2026-12-28T09:00"],
    ["over the change to summer time", "2027-03-26T15:00", 2, "2027-03-30T09:00"],
    ["over the change to winter time", "2027-10-29T15:00", 2, "2027-11-02T09:00"],
  ])("are counted %s", (_, from, hours, to) => {
    expect(local(addWorkingHours(instant(from), hours))).toBe(to);
  });

  it("end on a full hour of a working day, however they are counted", () => {
    const times = fc.date({ min: new Date("2026-01-01"), max: new Date("2031-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 240 }), (from, hours) => {
        const end = addWorkingHours(from.toISOString(), hours);
        const clock = Temporal.Instant.from(end).toZonedDateTimeISO(timeZone);
        expect(isWorkingDay(dateOf(end))).toBe(true);
        expect(clock.hour).toBeGreaterThan(8);
        expect(clock.hour).toBeLessThanOrEqual(16);
        expect([clock.minute, clock.second]).toEqual([0, 0]);
        expect(end >= from.toISOString()).toBe(true);
      }),
    );
  });

  it("one more is later", () => {
    const times = fc.date({ min: new Date("2026-01-01"), max: new Date("2031-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 100 }), (from, hours) => {
        const at = from.toISOString();
        expect(addWorkingHours(at, hours + 1) > addWorkingHours(at, hours)).toBe(true);
      }),
    );
  });

  it.each([
    ["an afternoon", "2027-02-01T13:40", "2027-02-01T13:00"],
    ["an evening", "2027-02-01T19:00", "2027-02-01T16:00"],
    ["the early morning after a weekend", "2027-02-01T07:30", "2027-01-29T16:00"],
    ["a Saturday", "2027-02-06T10:00", "2027-02-05T16:00"],
    ["the day after holidays", "2026-12-28T07:00", "2026-12-23T16:00"],
  ])("the last before %s", (_, at, last) => {
    expect(local(lastWorkingHour(instant(at)))).toBe(last);
  });
});
