import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { ActionWords } from "./words.ts";

export const actionWords: Record<Language, ActionWords> = { pl, en, uk };
