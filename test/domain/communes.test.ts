import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communeAnswer } from "../../domain/commune-answer.ts";
import { communesOf, registerOf } from "../../domain/communes.ts";

const csv = readFileSync("functions/shared/places/communes.csv", "utf8");
const communes = communesOf(csv);
const register = registerOf(communes);

/** The full name that was found, or those that may have been meant. */
function named(text: string): string | string[] {
  const found = register.find(text);
  return "commune" in found ? found.commune.fullName : found.candidates.map(({ fullName }) => fullName);
}

describe("the register", () => {
  test("has every commune of Poland once, under a name unlike any other's", () => {
    expect(communes).toHaveLength(2477);
    expect(new Set(communes.map(({ code }) => code)).size).toBe(2477);
    expect(new Set(communes.map(({ fullName }) => fullName)).size).toBe(2477);
    expect(new Set(communes.map(({ code }) => code.slice(0, 2))).size).toBe(16);
    expect(new Set(communes.map(({ code }) => code.slice(0, 4))).size).toBe(380);
  });

  test("knows how many live in each, and adds up to the country", () => {
    const [smallest, ...others] = communes.map(({ population }) => population).toSorted((a, b) => a - b);
    expect(smallest).toBe(1183);
    expect(others.at(-1)).toBe(1_863_056);
    const sum = communes.reduce((total, { population }) => total + population, 0);
    expect(Math.abs(sum - 37_907_704)).toBeLessThan(500);
  });

  test("has the 37 cities above 100,000 inhabitants", () => {
    const cities = communes.filter(({ population }) => population > 100_000).map(({ name }) => name);
    expect(cities).toHaveLength(37);
    expect(cities).toEqual(
      expect.arrayContaining(["Kraków", "Koszalin", "Chorzów", "Wałbrzych", "Tarnów", "Włocławek"]),
    );
    expect(cities).not.toContain("Legnica");
  });
});

describe("a commune that is typed", () => {
  test.each([
    ["Niepołomice", "Niepołomice (powiat wielicki, woj. małopolskie)"],
    ["  niepolomice ", "Niepołomice (powiat wielicki, woj. małopolskie)"],
    ["gmina Ozimek", "Ozimek (powiat opolski, woj. opolskie)"],
    ["m.st. Warszawa", "Warszawa (miasto na prawach powiatu, woj. mazowieckie)"],
    ["Bielsko Biała", "Bielsko-Biała (miasto na prawach powiatu, woj. śląskie)"],
    ["0201022", "Bolesławiec – gmina wiejska (powiat bolesławiecki, woj. dolnośląskie)"],
    ["Secemin", "Secemin (powiat włoszczowski, woj. świętokrzyskie)"],
  ])("is known by %j", (text, fullName) => expect(named(text)).toBe(fullName));

  test("is asked about when several bear its name, the largest first", () => {
    expect(named("Bolesławiec")).toEqual([
      "Bolesławiec – gmina miejska (powiat bolesławiecki, woj. dolnośląskie)",
      "Bolesławiec – gmina wiejska (powiat bolesławiecki, woj. dolnośląskie)",
      "Bolesławiec (powiat wieruszowski, woj. łódzkie)",
    ]);
  });

  test("is asked about when it is misspelt or not finished, even if only one is like it", () => {
    expect(named("Niepolomnice")).toEqual(["Niepołomice (powiat wielicki, woj. małopolskie)"]);
    expect(named("Piotrków")).toEqual([
      "Piotrków Trybunalski (miasto na prawach powiatu, woj. łódzkie)",
      "Piotrków Kujawski (powiat radziejowski, woj. kujawsko-pomorskie)",
    ]);
  });

  test("with the marks of its letters is not mistaken for one without them", () => {
    expect(named("Wysoka")).toBe("Wysoka (powiat pilski, woj. wielkopolskie)");
    expect(named("Brzeźnica")).toHaveLength(2);
    expect(named("Brzeznica")).toHaveLength(2);
  });

  test("is unknown when nothing is like it", () => {
    for (const text of ["Nigdziebądź", "x", "-", "(", "0000000", "__proto__"]) expect(named(text)).toEqual([]);
  });

  test("is found by its code and by its full name, whichever it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...communes), fc.boolean(), ({ code, fullName }, shouting) => {
        expect(named(code)).toBe(fullName);
        expect(named(shouting ? fullName.toUpperCase() : fullName)).toBe(fullName);
      }),
      { numRuns: 200 },
    );
  });

  test("never breaks the register, however odd it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "binary" }), (text) => {
        const found = register.find(text);
        expect("commune" in found || found.candidates.length <= 12).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("what is suggested while somebody types", () => {
  test("begins with what has been typed, the largest first", () => {
    const names = register.beginningWith("kra").map(({ name }) => name);
    expect(names[0]).toBe("Kraków");
    expect(names.length).toBeLessThanOrEqual(12);
    expect(names.every((name) => name.startsWith("Kra"))).toBe(true);
  });

  test("is nothing for a single letter, which begins hundreds", () => expect(register.beginningWith("k")).toEqual([]));
});

describe("an answer that names a commune", () => {
  const reason = { pl: "Tylko miejscowości do 100 000 mieszkańców." };
  const rules = {
    type: "commune",
    name: "commune",
    required: true,
    maxPopulation: 100_000,
    notEligible: reason,
  } as const;

  test("is stored by its full name", () => {
    expect(communeAnswer(register, rules, "żory")).toEqual({ value: "Żory (miasto na prawach powiatu, woj. śląskie)" });
  });

  test("from too large a city is refused with the reason of the form", () => {
    expect(communeAnswer(register, rules, "Kraków")).toEqual({ fault: { code: "notEligible", reason } });
    expect(communeAnswer(register, { ...rules, maxPopulation: undefined }, "Kraków")).toHaveProperty("value");
  });

  test("is asked about, or not found", () => {
    expect(communeAnswer(register, rules, "Dobra")).toMatchObject({ fault: { code: "communeUnclear" } });
    expect(communeAnswer(register, rules, "Nigdziebądź")).toEqual({ fault: { code: "commune" } });
  });
});
