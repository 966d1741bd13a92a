import Holidays from "date-holidays";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isHoliday } from "../../domain/calendar.ts";

function holidaysOf(year: number): string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }).toString())
    .filter(isHoliday)
    .map((date) => date.slice(5));
}

const fixed = "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26".split(" ");
const movable: [number, string][] = [
  [2024, "03-31 04-01 05-19 05-30"],
  [2025, "04-20 04-21 06-08 06-19 12-24"],
  [2026, "04-05 04-06 05-24 06-04 12-24"],
  [2027, "03-28 03-29 05-16 05-27 12-24"],
];

describe("Polish public holidays", () => {
  it.each(movable)("of %i are those of the statute", (year, dates) => {
    expect(holidaysOf(year)).toEqual([...fixed, ...dates.split(" ")].toSorted());
  });

  it("include 24 December since 2025, and 6 January since 2011", () => {
    expect(holidaysOf(2024)).not.toContain("12-24");
    expect(holidaysOf(2025)).toContain("12-24");
    expect(holidaysOf(2010)).not.toContain("01-06");
    expect(holidaysOf(2011)).toContain("01-06");
  });

  it("are those that another library knows, for a hundred years", () => {
    const known = new Holidays("PL");
    for (let year = 2000; year <= 2099; year += 1) {
      const expected = known.getHolidays(year).filter(({ type }) => type === "public");
      expect(holidaysOf(year), `in ${year}`).toEqual(
        [...new Set(expected.map(({ date }) => date.slice(5, 10)))].toSorted(),
      );
    }
  });
});
