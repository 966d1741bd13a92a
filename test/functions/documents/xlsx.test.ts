import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { toXlsx } from "../../../functions/shared/documents/xlsx.ts";

async function read(workbook: Buffer) {
  const [sheet] = await readXlsxFile(workbook);
  return { name: sheet?.sheet, rows: sheet?.data ?? [] };
}

describe("a table as XLSX", () => {
  it("keeps its letters, its numbers and the name of its sheet", async () => {
    const { name, rows } = await read(
      await toXlsx(
        "Zgłoszenia",
        ["Imię", "Wiek"],
        [
          ["Łucja Żądło", 41],
          ["Ґалаґан", -1.5],
        ],
      ),
    );
    expect(name).toBe("Zgłoszenia");
    expect(rows).toEqual([
      ["Imię", "Wiek"],
      ["Łucja Żądło", 41],
      ["Ґалаґан", -1.5],
    ]);
  });

  it.each(["a/b\\c?*[x]:", "'", "", "x".repeat(90), "\u0000", "History"])(
    "has a sheet even when it would be called %j",
    async (name) => {
      const sheet = await read(await toXlsx(name, ["a"], [["b"]]));
      expect(sheet.rows).toEqual([["a"], ["b"]]);
      expect(sheet.name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    },
  );

  it("stores every text as text: no formula ever, and nothing that XML cannot hold", async () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "<f>", "");
    const text = fc.tuple(start, fc.string({ unit: "binary" })).map((parts) => parts.join("") || "x");
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 60, maxLength: 100 }), async (texts) => {
        const { rows } = await read(
          await toXlsx(
            "a",
            ["a"],
            texts.map((cell) => [`|${cell}|`]),
          ),
        );
        expect(rows).toHaveLength(texts.length + 1);
        for (const [index, cell] of texts.entries()) {
          const kept = `|${cell}|`
            .toWellFormed()
            .replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
            .replace(/\r\n?/g, "\n");
          expect(`${rows[index + 1]?.[0]}`.replace(/\r\n?/g, "\n")).toBe(kept);
        }
      }),
      // Few workbooks of many texts each: texts do not touch each other, and workbooks take long to write and read.
      { numRuns: 8 },
    );
    const { rows } = await read(await toXlsx("a", ["a"], [["=1+1"], ["0012"], ["+48 600 100 200"]]));
    expect(rows.slice(1)).toEqual([["=1+1"], ["0012"], ["+48 600 100 200"]]);
  });

  it("cuts what Excel cannot hold in one cell", async () => {
    const { rows } = await read(await toXlsx("a", ["a"], [["ż".repeat(40_000)]]));
    expect(rows[1]).toEqual(["ż".repeat(32_767)]);
  });
});
