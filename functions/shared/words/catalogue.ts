import type { Language } from "../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { Words } from "./words.ts";

/** Everything people read, by language. */
export const catalogue: Record<Language, Words> = { pl, en, uk };
