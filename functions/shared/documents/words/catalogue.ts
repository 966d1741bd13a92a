import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { DocumentWords } from "./words.ts";

export const documentWords: Record<Language, DocumentWords> = { pl, en, uk };
