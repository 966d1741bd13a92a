import type { Language } from "../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { FormWords } from "./words.ts";

export const words: Record<Language, FormWords> = { pl, en, uk };

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(words, tag);

/** The language of the element or of the page around it; Polish when it is none of ours. */
export function languageAround(element: Element): Language {
  const tag = (element.closest("[lang]")?.getAttribute("lang") ?? "").slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : "pl";
}
