import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { FillingWords } from "./words.ts";

/** What is said around the filling in of a form, by language. */
export const fillingWords: Record<Language, FillingWords> = { pl, en, uk };
