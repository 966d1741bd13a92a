import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRows, compareTexts, type Piece } from "../../../../domain/grants/formal/compare.ts";

const words = fc.array(fc.constantFrom("ogród", "warsztaty", "ziemia", "i", ".", "\n", "dla rodzin"), {
  maxLength: 30,
});
const text = words.map((some) => some.join(" "));
const row = fc.record({ item: fc.constantFrom("ziemia", "narzędzia", "druk"), amount: fc.integer({ min: 0, max: 3 }) });
const rows = fc.array(row, { maxLength: 8 });

const without = (pieces: Piece[], state: Piece["state"]) =>
  pieces
    .filter((piece) => piece.state !== state)
    .map((piece) => piece.text)
    .join("");

describe("a comparison", () => {
  it("of texts holds both of them, in full", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        expect(without(pieces, "added")).toBe(before);
        expect(without(pieces, "removed")).toBe(after);
      }),
    );
  });

  it("of texts marks the words that differ", () => {
    expect(compareTexts("Koszt to 100 zł.", "Koszt to 120 zł.")).toEqual([
      { text: "Koszt to ", state: "same" },
      { text: "100", state: "removed" },
      { text: "120", state: "added" },
      { text: " zł.", state: "same" },
    ]);
  });

  it("of rows holds every row of both tables, in order and once", () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const pairs = compareRows(before, after);
        expect(pairs.flatMap((pair) => (pair.before ? [pair.before] : []))).toEqual(before);
        expect(pairs.flatMap((pair) => (pair.after ? [pair.after] : []))).toEqual(after);
        expect(pairs.every((pair) => pair.before ?? pair.after)).toBe(true);
      }),
    );
  });

  it("of rows sets a changed row beside the one whose place it took", () => {
    const [soil, tools, dearTools] = [
      { item: "ziemia", amount: 1 },
      { item: "narzędzia", amount: 2 },
      { item: "narzędzia", amount: 3 },
    ];
    expect(compareRows([soil, tools], [soil, dearTools, tools])).toHaveLength(3);
    expect(compareRows([soil, tools], [soil, dearTools])).toEqual([
      { before: soil, after: soil },
      { before: tools, after: dearTools },
    ]);
  });
});
