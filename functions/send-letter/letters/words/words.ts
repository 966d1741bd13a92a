import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { Words } from "./catalogue.ts";
import { uk } from "./uk.ts";

export const words: Record<Language, Words> = { pl, en, uk };
