import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { ProgrammeWords } from "./words.ts";

export const programmeWords: Record<Language, ProgrammeWords> = { pl, en, uk };
