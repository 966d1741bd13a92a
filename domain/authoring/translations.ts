import type { Language } from "../../schemas/values.ts";
import type { Finding } from "./finding.ts";
import { pathText } from "./paths.ts";

export interface MissingTranslation {
  /** Where the translation would be: `fields[3].label.en`. */
  path: string;
  language: Language;
}

interface Text {
  path: PropertyKey[];
  members: Map<string, unknown>;
}

/** Every text of a file with its translations: whatever has a member `pl`. */
function textsIn(value: unknown, path: PropertyKey[] = []): Text[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((element, index) => textsIn(element, [...path, index]));
  const members = new Map<string, unknown>(Object.entries(value));
  if (typeof members.get("pl") === "string") return [{ path, members }];
  return [...members].flatMap(([name, member]) => textsIn(member, [...path, name]));
}

const languages = ["en", "uk"] as const;

/** Every text that has not been translated, or whose translation was left empty: people are shown it in Polish. */
export const missingTranslations = (file: unknown): MissingTranslation[] =>
  textsIn(file).flatMap(({ path, members }) =>
    languages
      .filter((language) => !members.get(language))
      .map((language) => ({ path: pathText([...path, language]), language })),
  );

/** Blanks, and characters that take no room. */
const nothingToSee = /^[\s\p{Cf}]+$/u;

/** Every text that says nothing to anybody. */
export const blankTexts = (file: unknown): Finding[] =>
  textsIn(file).flatMap(({ path, members }) =>
    [...members]
      .filter(([, text]) => typeof text === "string" && nothingToSee.test(text))
      .map(([language]) => ({ path: pathText([...path, language]), text: "there is nothing but blanks in it" })),
  );
