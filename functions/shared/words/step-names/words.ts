import type { Language } from "../../../../schemas/values.ts";
import type { TimedStep } from "../../../../schemas/grant-step.ts";

import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

/** What each step is called, on its page, in letters and in lists. */
export type StepNames = Record<TimedStep, string>;

export const stepNames: Record<Language, StepNames> = { pl, en, uk };
