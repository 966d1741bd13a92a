import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { ManageWords } from "./words.ts";

/** What people read behind the link to their own sign-up. */
export const manageWords: Record<Language, ManageWords> = { pl, en, uk };
