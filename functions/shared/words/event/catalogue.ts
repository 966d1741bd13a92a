import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { EventWords } from "./words.ts";

export const eventWords: Record<Language, EventWords> = { pl, en, uk };
