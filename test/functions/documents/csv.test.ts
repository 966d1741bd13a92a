import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../functions/shared/documents/csv.ts";

const read = (csv: string): string[][] => parse(csv, { delimiter: ";", bom: true, record_delimiter: "\r\n" });
/** What a spreadsheet takes for the start of a formula. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;

describe("a table as CSV", () => {
  it("opens in Polish Excel: marked as UTF-8, with semicolons and the line ends of Windows", () => {
    const csv = toCsv(
      ["Imię", "Liczba"],
      [
        ["Łucja; „Żądło”", 3],
        ["Ґалаґан\nІван", -1],
      ],
    );
    expect(csv).toBe('\ufeffImię;Liczba\r\n"Łucja; „Żądło”";3\r\n"Ґалаґан\nІван";-1\r\n');
    expect(read(csv)[2]).toEqual(["Ґалаґан\nІван", "-1"]);
  });

  it.each(["=1+1", "+48 600 100 200", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x";"y")', "＝1"])(
    "shows %j as text",
    (text) => {
      expect(read(toCsv(["a"], [[text]]))[1]).toEqual([`'${text}`]);
    },
  );

  it("gives back every other text as it was, and never one that starts a formula", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n;\"',a1 ") }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const [, ...back] = read(toCsv(["a", "b"], rows));
        expect(back).toEqual(rows.map((row) => row.map((cell) => (startsFormula.test(cell) ? `'${cell}` : cell))));
      }),
    );
  });
});
