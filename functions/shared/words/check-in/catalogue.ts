import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { CheckInWords } from "./words.ts";

export const checkInWords: Record<Language, CheckInWords> = { pl, en, uk };
