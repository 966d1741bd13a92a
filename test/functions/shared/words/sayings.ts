import { expect, test } from "vitest";
import type { Language } from "../../../../schemas/values.ts";

type Sayings = [path: string, text: string][];

/** Everything a catalogue can say; sentences with figures are said for a few of them. */
export function sayings(entry: unknown, path: string): Sayings {
  if (typeof entry === "string") return [[path, entry]];
  if (typeof entry === "function") return [1, 2, 5, 12, 22].flatMap((n) => sayings(entry(n, n), `${path}(${n})`));
  if (typeof entry !== "object" || entry === null) throw new TypeError(`${path} is neither text nor sentences`);
  return Object.entries(entry).flatMap(([key, inner]) => sayings(inner, `${path}.${key}`));
}

const languages: Language[] = ["pl", "en", "uk"];

/** What holds for every catalogue of words. `foreign` are ends of paths that may be in another alphabet. */
export function checkCatalogue(catalogue: Record<Language, object>, least: number, foreign: string[] = []): void {
  test("say the same things", () => {
    const paths = (language: Language) => sayings(catalogue[language], "").map(([path]) => path);
    expect(paths("pl").length).toBeGreaterThan(least);
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
    const without = (language: Language) =>
      sayings(catalogue[language], "").filter(([path]) => !foreign.some((end) => path.endsWith(end)));
    for (const [path, text] of without("uk")) expect(text, path).toMatch(cyrillic);
    for (const [path, text] of [...without("pl"), ...without("en")]) expect(text, path).not.toMatch(cyrillic);
  });
}
