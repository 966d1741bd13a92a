import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalTime, dayBegins, isRehearsal } from "../../domain/arrival-time.ts";
import { dateOf, instantAt } from "../../domain/calendar.ts";

const startsAt = "2027-03-07T08:00:00.000Z";
const midnight = "2027-03-06T23:00:00.000Z";
const now = "2027-03-07T09:30:00.000Z";

const instant = fc
  .date({ min: new Date("2027-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

describe("the time of an arrival", () => {
  it("is the device's own while that can be true", () => {
    expect(arrivalTime("2027-03-07T08:02:00.000Z", startsAt, now)).toBe("2027-03-07T08:02:00.000Z");
    expect(arrivalTime("2027-03-07T06:45:00.000Z", startsAt, now)).toBe("2027-03-07T06:45:00.000Z");
  });

  it("is the beginning of the event's day in Poland for a clock that lags by days", () => {
    expect(arrivalTime("2026-03-07T08:02:00.000Z", startsAt, now)).toBe(midnight);
  });

  it("is now for a clock that is ahead", () => {
    expect(arrivalTime("2027-03-07T12:00:00.000Z", startsAt, now)).toBe(now);
  });

  it("is never in the future, and never before the day of the event unless that is still to come", () => {
    fc.assert(
      fc.property(instant, instant, instant, (claimed, starts, at) => {
        const time = arrivalTime(claimed, starts, at);
        expect(time <= at).toBe(true);
        if (!isRehearsal(starts, at)) expect(arrivalTime(time, starts, at)).toBe(time);
        else expect(time).toBe(at);
      }),
    );
  });
});

describe("the beginning of a day in Poland", () => {
  it("is what the calendar says, on both days of the changing of clocks too", () => {
    const changes = ["2027-03-28", "2027-10-31", "2026-03-29", "2026-10-25"];
    for (const date of changes) {
      for (let hour = -3; hour < 30; hour += 1) {
        const at = new Date(Date.parse(`${date}T00:00:00.000Z`) + hour * 3_600_000).toISOString();
        expect(dayBegins(at), at).toBe(instantAt(dateOf(at), "00:00"));
      }
    }
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        (date) => {
          const at = date.toISOString();
          expect(dayBegins(at)).toBe(instantAt(dateOf(at), "00:00"));
        },
      ),
    );
  });
});
