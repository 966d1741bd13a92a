import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  addDays,
  addWorkingDays,
  clockOf,
  dateOf,
  daysBetween,
  deadlineAfter,
  instantAt,
  instantShowing,
  isWorkingDay,
  resolveLocalTime,
  rollToWorkingDay,
} from "../../domain/calendar.ts";
import { timeZone } from "../../schemas/values.ts";

/** The same by another library. */
const asTemporal = (date: string, time: string) =>
  new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds).toISOString();

describe("working days", () => {
  it("are neither weekends nor holidays", () => {
    expect(isWorkingDay("2026-04-03")).toBe(true);
    for (const free of ["2026-04-04", "2026-04-05", "2026-04-06", "2026-06-04"]) {
      expect(isWorkingDay(free)).toBe(false);
    }
  });

  it("go on after Easter Monday", () => {
    expect(addWorkingDays("2026-04-02", 1)).toBe("2026-04-03");
    expect(addWorkingDays("2026-04-02", 2)).toBe("2026-04-07");
    expect(addWorkingDays("2026-04-05", 1)).toBe("2026-04-07");
  });

  it("go on between Christmas, the new year and Epiphany", () => {
    expect(addWorkingDays("2026-12-23", 1)).toBe("2026-12-28");
    expect(addWorkingDays("2026-12-23", 4)).toBe("2026-12-31");
    expect(addWorkingDays("2026-12-23", 5)).toBe("2027-01-04");
    expect(addWorkingDays("2026-12-23", 7)).toBe("2027-01-07");
  });

  it("start on the day after: none of them is the day itself, even when it is free", () => {
    expect(addWorkingDays("2026-04-07", 0)).toBe("2026-04-07");
    expect(addWorkingDays("2026-04-04", 0)).toBe("2026-04-04");
  });
});

describe("a deadline", () => {
  it("stays on a working day and rolls over anything else", () => {
    expect(rollToWorkingDay("2026-04-03")).toBe("2026-04-03");
    expect(rollToWorkingDay("2026-04-04")).toBe("2026-04-07");
    expect(rollToWorkingDay("2026-12-24")).toBe("2026-12-28");
    expect(rollToWorkingDay("2027-05-01")).toBe("2027-05-04");
  });

  it("lasts to the last second of its day in Poland", () => {
    expect(deadlineAfter("2026-03-24T10:00:00.000Z", 10)).toBe("2026-04-03T21:59:59.000Z");
    expect(deadlineAfter("2026-03-25T10:00:00.000Z", 10)).toBe("2026-04-07T21:59:59.000Z");
    expect(deadlineAfter("2026-12-14T10:00:00.000Z", 10)).toBe("2026-12-28T22:59:59.000Z");
  });

  it("counts from the day it is in Poland, not in Greenwich", () => {
    expect(dateOf("2026-06-30T21:59:59.999Z")).toBe("2026-06-30");
    expect(dateOf("2026-06-30T22:00:00.000Z")).toBe("2026-07-01");
    expect(dateOf("2026-12-31T23:00:00.000Z")).toBe("2027-01-01");
    expect(deadlineAfter("2026-06-30T22:00:00.000Z", 1)).toBe("2026-07-02T21:59:59.000Z");
  });
});

describe("the clocks change", () => {
  it("in spring: an hour is missing", () => {
    expect(instantAt("2026-03-28", "09:00")).toBe("2026-03-28T08:00:00.000Z");
    expect(instantAt("2026-03-29", "01:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(instantAt("2026-03-29", "09:00")).toBe("2026-03-29T07:00:00.000Z");
  });

  it("in spring: a time that no clock shows is read an hour later", () => {
    expect(instantAt("2026-03-29", "02:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(instantAt("2026-03-29", "03:30")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("in autumn: an hour comes twice, and the first one counts", () => {
    expect(instantAt("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(instantAt("2026-10-25", "03:00")).toBe("2026-10-25T02:00:00.000Z");
    expect(instantAt("2026-10-25", "09:00")).toBe("2026-10-25T08:00:00.000Z");
  });

  it("under a deadline that is counted across the change", () => {
    expect(deadlineAfter("2026-03-27T22:30:00.000Z", 4)).toBe("2026-03-31T21:59:59.000Z");
    expect(deadlineAfter("2026-10-23T21:30:00.000Z", 4)).toBe("2026-10-27T22:59:59.000Z");
  });
});

describe("on computers in any zone", () => {
  afterEach(() => vi.unstubAllEnvs());
  const days = fc.integer({ min: 0, max: 365 * 25 }).map((day) => addDays("2015-01-01", day));
  const changes = fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29");
  const seconds = fc.integer({ min: 0, max: 24 * 60 * 60 - 1 });
  const timeOf = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);

  it.each(["UTC", "Europe/Warsaw", "Europe/London", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata"])(
    "clocks and calendars are those of Poland: %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone.replace("Calcutta", "Kolkata")).toBe(zone);
      fc.assert(
        fc.property(fc.oneof(days, changes), seconds, (date, second) => {
          const instant = instantAt(date, timeOf(second));
          expect(instant).toBe(asTemporal(date, timeOf(second)));
          const shown = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
          expect(dateOf(instant)).toBe(shown.toPlainDate().toString());
          expect(clockOf(instant)).toBe(shown.toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds);
          expect(instantShowing(clockOf(instant))).toBe(instant);
        }),
      );
      fc.assert(
        fc.property(days, fc.integer({ min: -1000, max: 1000 }), (date, distance) => {
          const other = Temporal.PlainDate.from(date).add({ days: distance });
          expect(addDays(date, distance)).toBe(other.toString());
          expect(daysBetween(date, other.toString())).toBe(distance);
          expect(isWorkingDay(date) && Temporal.PlainDate.from(date).dayOfWeek > 5).toBe(false);
        }),
      );
    },
  );
});

describe("times as authors of forms write them", () => {
  it("are Polish time", () => {
    expect(resolveLocalTime("2027-03-05T15:00", "2026-01-01T00:00:00.000Z")).toBe("2027-03-05T14:00:00.000Z");
    expect(resolveLocalTime("2027-07-05T15:00", "2026-01-01T00:00:00.000Z")).toBe("2027-07-05T13:00:00.000Z");
  });

  it("may count from the day of publication in Poland", () => {
    const late = "2026-12-31T23:30:00.000Z";
    expect(resolveLocalTime("today+0T08:00", late)).toBe("2027-01-01T07:00:00.000Z");
    expect(resolveLocalTime("today-1T08:00", late)).toBe("2026-12-31T07:00:00.000Z");
    expect(resolveLocalTime("today+100T12:00", late)).toBe("2027-04-11T10:00:00.000Z");
  });

  it("keep the hour of the clock across its change", () => {
    expect(resolveLocalTime("today+14T09:00", "2026-03-15T10:00:00.000Z")).toBe("2026-03-29T07:00:00.000Z");
    expect(resolveLocalTime("today+14T09:00", "2026-10-11T10:00:00.000Z")).toBe("2026-10-25T08:00:00.000Z");
  });

  it.each(["2027-02-30T08:00", "2027-13-01T08:00", "2027-03-01T25:00"])("are refused when there is no %s", (time) => {
    expect(() => resolveLocalTime(time, "2026-01-01T00:00:00.000Z")).toThrow(RangeError);
  });
});
