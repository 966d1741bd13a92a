import type { Language } from "../../../../schemas/values.ts";
import type { Words } from "./catalogue.ts";
import { en } from "./en/en.ts";
import { pl } from "./pl/pl.ts";
import { uk } from "./uk/uk.ts";

export const words: Record<Language, Words> = { pl, en, uk };
