import { describe, expect, test } from "vitest";
import { catalogue } from "../../../../functions/shared/words/catalogue.ts";
import type { Language } from "../../../../schemas/values.ts";

type Sayings = [path: string, text: string][];

/** Everything a catalogue can say; sentences with figures are said for a few of them. */
function sayings(entry: unknown, path: string): Sayings {
  if (typeof entry === "string") return [[path, entry]];
  if (typeof entry === "function") return [1, 2, 5, 12, 22].flatMap((n) => sayings(entry(n, n), `${path}(${n})`));
  if (typeof entry !== "object" || entry === null) throw new TypeError(`${path} is neither text nor sentences`);
  return Object.entries(entry).flatMap(([key, inner]) => sayings(inner, `${path}.${key}`));
}
const languages: Language[] = ["pl", "en", "uk"];

describe("the catalogues", () => {
  test("say the same things", () => {
    const paths = (language: Language) => sayings(catalogue[language], "").map(([path]) => path);
    expect(paths("pl").length).toBeGreaterThan(150);
    expect(paths("en")).toEqual(paths("pl"));
    expect(paths("uk")).toEqual(paths("pl"));
  });

  test.each(languages)("leave nothing empty and nothing unfinished: %s", (language) => {
    for (const [path, text] of sayings(catalogue[language], language)) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|TODO/);
    }
  });

  test("are each written in their own alphabet", () => {
    const cyrillic = /[а-яіїєґ]/i;
    const name = "languageName";
    const without = (language: Language) => sayings(catalogue[language], "").filter(([path]) => !path.endsWith(name));
    for (const [path, text] of without("uk")) expect(text, path).toMatch(cyrillic);
    for (const [path, text] of [...without("pl"), ...without("en")]) expect(text, path).not.toMatch(cyrillic);
  });
});

test.each([
  [1, "Prosimy wpisać co najmniej 1 znak.", "Будь ласка, введіть щонайменше 1 символ."],
  [2, "Prosimy wpisać co najmniej 2 znaki.", "Будь ласка, введіть щонайменше 2 символи."],
  [5, "Prosimy wpisać co najmniej 5 znaków.", "Будь ласка, введіть щонайменше 5 символів."],
  [12, "Prosimy wpisać co najmniej 12 znaków.", "Будь ласка, введіть щонайменше 12 символів."],
  [22, "Prosimy wpisać co najmniej 22 znaki.", "Будь ласка, введіть щонайменше 22 символи."],
])("%i of something has its form", (count, polish, ukrainian) => {
  const said = (language: Language) => catalogue[language].faults.tooShort(count).replaceAll("\u00a0", " ");
  expect(said("pl")).toBe(polish);
  expect(said("uk")).toBe(ukrainian);
  expect(said("en")).toBe(`Please enter at least ${count} character${count === 1 ? "" : "s"}.`);
});
