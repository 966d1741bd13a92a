import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { NextWords } from "./words.ts";

/** What follows once something has been sent, by language. */
export const nextWords: Record<Language, NextWords> = { pl, en, uk };
