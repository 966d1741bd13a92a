import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { CallWords } from "./words.ts";

export const callWords: Record<Language, CallWords> = { pl, en, uk };
