import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { LinkWords } from "./words.ts";

export const linkWords: Record<Language, LinkWords> = { pl, en, uk };
