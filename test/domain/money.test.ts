import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePln, sum } from "../../domain/money.ts";

describe("reading an amount in PLN", () => {
  it.each([
    ["5000", 500_000],
    [5000, 500_000],
    [0, 0],
    ["0,01", 1],
    ["5 000,50", 500_050],
    ["5000.5", 500_050],
    ["5\u00a0000,50", 500_050],
    ["5\u202f000", 500_000],
    [" 12 ", 1200],
    ["5,", 500],
    ["1.000,50", 100_050],
    ["1 000,50 zł", 100_050],
    ["5 PLN", 500],
    [0.3, 30],
    [19.99, 1999],
    [1.1, 110],
    ["9999999999,99", 999_999_999_999],
  ])("reads %j", (given, grosze) => {
    expect(parsePln(given)).toBe(grosze);
  });

  it.each([
    ["the sum of floating point", 0.1 + 0.2],
    ["an exponent", "1e3"],
    ["a huge number", 1e21],
    ["a tiny number", 1e-7],
    ["eleven digits", "12345678901"],
    ["a minus", "-5"],
    ["a negative number", -5],
    ["a plus", "+5"],
    ["three decimals", "1,234"],
    ["three decimals of a number", 1.005],
    ["a comma and a dot in English", "1,000.50"],
    ["dots that may be decimals", "1.000"],
    ["dots in odd places", "10.00,50"],
    ["grosze without zloty", ",50"],
    ["another currency", "5 €"],
    ["nothing but a currency", "zł"],
    ["hexadecimal digits", "0x10"],
    ["digits of another script", "٥٠٠٠"],
    ["nothing", ""],
    ["spaces", "  "],
    ["not a number", Number.NaN],
    ["infinity", Infinity],
  ])("refuses %s", (_, given) => {
    expect(parsePln(given)).toBeUndefined();
  });

  const bounded = fc.integer({ min: 0, max: 999_999_999_999 });
  const written = (grosze: number, locale: string) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: locale === "pl" }).format(
      // The formatter is given text, as a quotient could not hold every amount.
      `${Math.trunc(grosze / 100)}.${String(grosze % 100).padStart(2, "0")}` as Intl.StringNumericLiteral,
    );

  it.each(["pl", "en"])("reads back every amount as %s writes it", (locale) => {
    fc.assert(fc.property(bounded, (grosze) => parsePln(written(grosze, locale)) === grosze));
  });
});

describe("adding grosze", () => {
  it("adds nothing to nothing", () => {
    expect(sum([])).toBe(0);
  });

  it("is exact for a hundred of the largest amounts", () => {
    expect(sum(Array.from({ length: 100 }, () => 999_999_999_999))).toBe(99_999_999_999_900);
  });
});
