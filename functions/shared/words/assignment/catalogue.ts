import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { AssignmentWords } from "./words.ts";

/** What reviewers and those who decide read on their pages. */
export const assignmentWords: Record<Language, AssignmentWords> = { pl, en, uk };
