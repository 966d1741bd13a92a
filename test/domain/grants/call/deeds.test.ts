import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, isWorkingDay } from "../../../../domain/calendar.ts";
import { checkExtension, checkOverride, extendedTo, proposalOf } from "../../../../domain/grants/call/deeds.ts";

const day = fc
  .date({ min: new Date("2027-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a deadline that is extended", () => {
  it("is on a working day, not before the day that was named", () => {
    fc.assert(
      fc.property(day, (until) => {
        const end = dateOf(extendedTo(until));
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= until).toBe(true);
      }),
    );
  });

  it("is never earlier than it was, nor in the past, nor more than a year away", () => {
    fc.assert(
      fc.property(day, day, day, (before, until, today) => {
        const [deadline, now] = [extendedTo(before), `${today}T09:00:00.000Z`];
        const faults = checkExtension({ deadline }, { until }, now);
        const end = extendedTo(until);
        if (end <= deadline || end <= now) expect(faults).toMatchObject([{ field: "until", code: "inThePast" }]);
        else if (faults.length > 0) expect(Date.parse(end) - Date.parse(now)).toBeGreaterThan(365 * 86_400_000);
      }),
    );
  });
});

describe("a change of the list", () => {
  const entry = { submissionId: "a", requested: 500_000 };

  it("names a lower amount where it is one, and only there", () => {
    expect(checkOverride(entry, { place: "partial" }, [])).toEqual([{ field: "amount", code: "required" }]);
    expect(checkOverride(entry, { place: "partial", amount: 500_000 }, [])).toMatchObject([{ code: "tooLarge" }]);
    expect(checkOverride(entry, { place: "partial", amount: 400_000 }, [])).toEqual([]);
    expect(checkOverride(entry, { place: "reserve" }, [])).toEqual([]);
  });

  it("has the amount of its place", () => {
    const amountOf = (place: string, amount = 300_000) => proposalOf(entry, { place, amount, reason: "Tak." }).amount;
    expect(["recommended", "partial", "reserve", "notRecommended"].map((place) => amountOf(place))).toEqual([
      500_000, 300_000, 0, 0,
    ]);
  });
});
