import fc from "fast-check";
import { expect, test } from "vitest";
import { clean, clip, labelOf, oneLine } from "../../../functions/send-letter/letters/text.ts";

test("line breaks of every system become one kind", () => {
  expect(clean("a\r\nb\rc\nd\u2028e\u0085f")).toBe("a\nb\nc\nd\ne\nf");
});

test("marks that turn the direction of the text after them are taken out, the letters of every script stay", () => {
  expect(clean("faktura\u202egpj.exe")).toBe("fakturagpj.exe");
  expect(clean("שלום Żółć Їжак 👩‍👩‍👧‍👦")).toBe("שלום Żółć Їжак 👩‍👩‍👧‍👦");
});

test("a label ends with a colon, unless it is a question or ends by itself", () => {
  expect(["Termin", "Kwota (zł)", "Kogo Państwo reprezentują?", "Uwagi:"].map(labelOf)).toEqual([
    "Termin:",
    "Kwota (zł):",
    "Kogo Państwo reprezentują?",
    "Uwagi:",
  ]);
});

test("a text on one line has no break of any kind", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(oneLine(text).isWellFormed()).toBe(true);
    }),
  );
});

test("a long text is cut between characters as people count them", () => {
  expect(clip("Zażółć gęślą jaźń", 17)).toBe("Zażółć gęślą jaźń");
  expect(clip("Zażółć gęślą jaźń", 8)).toBe("Zażółć…");
  expect(clip("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).toBe("👩‍👩‍👧‍👦…");
  expect(clip("e\u0301".repeat(5), 3)).toBe("e\u0301e\u0301…");
  expect(clip("a".repeat(1_000_000), 5)).toBe("aaaa…");
});
