import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { EditWords } from "./words.ts";

/** What people read while they change their sign-up. */
export const editWords: Record<Language, EditWords> = { pl, en, uk };
