import { describe, expect, test } from "vitest";
import { calendarDate, day, moment, money, period } from "../../../../functions/shared/words/format.ts";
import { counter } from "../../../../functions/shared/words/plural.ts";

const noon = "2025-08-18T10:00:00.000Z";
/** `_` stands for the space that does not break. */
const bound = (text: string) => text.replaceAll("_", "\u00a0");

describe("money", () => {
  test("is written with two decimals and with spaces that do not break", () => {
    expect(money("pl", 1_000_000)).toBe(bound("10_000,00_zł"));
    expect(money("pl", 150_005)).toBe(bound("1_500,05_zł"));
    expect(money("en", 1_000_000)).toBe(bound("PLN_10,000.00"));
    expect(money("uk", 1_000_000)).toBe(bound("10_000,00_zł"));
  });

  test("is exact at the largest amount that may be stored", () => {
    expect(money("en", 1_000_000_000_000)).toBe(bound("PLN_10,000,000,000.00"));
    expect(money("en", 999_999_999_999)).toBe(bound("PLN_9,999,999,999.99"));
  });
});

describe("a date", () => {
  test("is the date and hour in Warsaw, as official letters write it", () => {
    expect(moment("pl", noon)).toBe(bound("18_sierpnia_2025_r., godz._12.00"));
    expect(moment("en", noon)).toBe(bound("18_August_2025, 12:00"));
    expect(moment("uk", noon)).toBe(bound("18_серпня_2025_р. о_12:00"));
  });

  test("follows the change to winter time", () => {
    expect(moment("pl", "2026-10-25T00:30:00.000Z")).toBe(bound("25_października_2026_r., godz._2.30"));
    expect(moment("pl", "2026-10-25T02:30:00.000Z")).toBe(bound("25_października_2026_r., godz._3.30"));
  });

  test("late in the evening by UTC is already the next day in Warsaw", () => {
    expect(day("pl", "2026-03-05T23:30:00.000Z")).toBe(bound("6_marca_2026_r."));
  });

  test("without an hour is the same day in every time zone", () => {
    expect(calendarDate("pl", "2026-03-05")).toBe(bound("5_marca_2026_r."));
  });
});

describe("a period", () => {
  test("within a day names the day once", () => {
    expect(period("pl", noon, "2025-08-18T13:30:00.000Z")).toBe(bound("18_sierpnia_2025_r., godz._12.00–15.30"));
  });

  test("over several days names both ends in full", () => {
    const end = "2025-08-19T13:30:00.000Z";
    expect(period("en", noon, end)).toBe(bound("18_August_2025, 12:00 – 19_August_2025, 15:30"));
  });
});

test.each([
  [1, "1_wniosek"],
  [2, "2_wnioski"],
  [5, "5_wniosków"],
  [12, "12_wniosków"],
  [22, "22_wnioski"],
  [0, "0_wniosków"],
])("%i in Polish is: %s", (count, words) => {
  const forms = { one: "wniosek", few: "wnioski", many: "wniosków", other: "wniosku" };
  expect(counter("pl")(count, forms)).toBe(bound(words));
});
