import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatDate,
  formatDay,
  formatMoney,
  formatPeriod,
} from "../../../../functions/shared/words/format.ts";

const noon = "2025-08-18T10:00:00.000Z";
const nbsp = "\u00a0";

describe("money", () => {
  test("is written with two decimals and with spaces that do not break", () => {
    expect(formatMoney("pl", 1_000_000)).toBe(`10${nbsp}000,00${nbsp}zł`);
    expect(formatMoney("pl", 150_005)).toBe(`1${nbsp}500,05${nbsp}zł`);
    expect(formatMoney("en", 1_000_000)).toBe(`PLN${nbsp}10,000.00`);
    expect(formatMoney("uk", 1_000_000)).toBe(`10${nbsp}000,00${nbsp}PLN`);
  });

  test("is exact at the largest amount that may be stored", () => {
    expect(formatMoney("en", 1_000_000_000_000)).toBe(`PLN${nbsp}10,000,000,000.00`);
    expect(formatMoney("en", 999_999_999_999)).toBe(`PLN${nbsp}9,999,999,999.99`);
  });
});

describe("a date", () => {
  test("is the date and hour in Warsaw, as official letters write it", () => {
    expect(formatDate("pl", noon)).toBe("18 sierpnia 2025 r., godz. 12.00");
    expect(formatDate("en", noon)).toBe("18 August 2025, 12:00");
    expect(formatDate("uk", noon)).toBe("18 серпня 2025 р., 12:00");
  });

  test("follows the change to winter time", () => {
    expect(formatDate("pl", "2026-10-25T00:30:00.000Z")).toBe("25 października 2026 r., godz. 2.30");
    expect(formatDate("pl", "2026-10-25T02:30:00.000Z")).toBe("25 października 2026 r., godz. 3.30");
  });

  test("late in the evening by UTC is already the next day in Warsaw", () => {
    expect(formatDay("pl", "2026-03-05T23:30:00.000Z")).toBe("6 marca 2026 r.");
    expect(formatDate("en", "2026-03-05T23:00:00.000Z")).toBe("6 March 2026, 0:00");
  });
});

describe("a period", () => {
  test("within a day names the day once, with its weekday", () => {
    const end = "2025-08-18T13:30:00.000Z";
    expect(formatPeriod("pl", noon, end)).toBe("18 sierpnia 2025 r. (poniedziałek), godz. 12.00–15.30");
    expect(formatPeriod("en", noon, end)).toBe("18 August 2025 (Monday), 12:00–15:30");
    expect(formatPeriod("uk", noon, end)).toBe("18 серпня 2025 р. (понеділок), 12:00–15:30");
  });

  test("over several days names both ends in full", () => {
    const end = "2025-08-19T13:30:00.000Z";
    expect(formatPeriod("pl", noon, end)).toBe("18 sierpnia 2025 r., godz. 12.00 – 19 sierpnia 2025 r., godz. 15.30");
  });
});

test.each([
  [1, "1 wniosek"],
  [2, "2 wnioski"],
  [5, "5 wniosków"],
  [12, "12 wniosków"],
  [22, "22 wnioski"],
  [0, "0 wniosków"],
])("%i in Polish is: %s", (count, words) => {
  expect(formatCount("pl", count, { one: "wniosek", few: "wnioski", other: "wniosków" })).toBe(words);
});
