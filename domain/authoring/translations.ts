import type { Language } from "../../schemas/values.ts";
import { pathText } from "./paths.ts";

export interface MissingTranslation {
  /** Where the translation would be: `fields[3].label.en`. */
  path: string;
  language: Language;
}

const languages = ["en", "uk"] as const;

/**
 * Every text of a file that has not been translated, or whose translation was left empty: people are shown it in Polish.
 * A text is whatever has a member `pl`.
 */
export function missingTranslations(file: unknown): MissingTranslation[] {
  const missing: MissingTranslation[] = [];
  const look = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) return value.forEach((element, index) => look(element, [...path, index]));
    const members = new Map(Object.entries(value));
    if (typeof members.get("pl") !== "string") return members.forEach((member, name) => look(member, [...path, name]));
    for (const language of languages) {
      if (!members.get(language)) missing.push({ path: pathText([...path, language]), language });
    }
  };
  look(file, []);
  return missing;
}
