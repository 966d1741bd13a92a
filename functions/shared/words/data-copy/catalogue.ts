import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { DataCopyWords } from "./words.ts";

/** What each part of the copy of one's data is. */
export const dataCopyWords: Record<Language, DataCopyWords> = { pl, en, uk };
