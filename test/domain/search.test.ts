import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finder, folded } from "../../domain/search.ts";

describe("searching", () => {
  it.each([
    ["Zażółć gęślą jaźń", "zazolc gesla jazn"],
    ["ŁÓDŹ", "lodz"],
    ["  Jan   Kowal\u00a0ski ", "jan kowal ski"],
    ["Мар’яна Йовенко", "мар'яна иовенко"],
    ["ﬁrma", "firma"],
  ])("reads %j as %j", (typed, plain) => {
    expect(folded(typed)).toBe(plain);
  });

  it("finds words in any order, wherever they stand", () => {
    const finds = finder("nowak lodz");
    expect(finds(["Łódź", "Anna Nowakowska"])).toBe(true);
    expect(finds(["Łódź", "Anna Kowal"])).toBe(false);
  });

  it("finds everything when nothing is asked for", () => {
    expect(finder("  ")(["x"])).toBe(true);
    expect(finder("")([])).toBe(true);
  });

  it("finds every text by each word of it, whatever the case", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }),
        fc.nat(),
        (texts, pick) => {
          const words = texts.join(" ").split(/\s+/).filter(Boolean);
          const word = words[pick % Math.max(words.length, 1)] ?? "";
          expect(finder(word)(texts)).toBe(true);
          expect(finder(folded(word))(texts)).toBe(true);
        },
      ),
    );
  });

  it("folds a folded text to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
