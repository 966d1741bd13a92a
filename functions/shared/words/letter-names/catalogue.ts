import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { LetterNames } from "./words.ts";

/** What letters to people are called, by language. */
export const letterNames: Record<Language, LetterNames> = { pl, en, uk };
