import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { DraftWords } from "./words.ts";

export const draftWords: Record<Language, DraftWords> = { pl, en, uk };
