import type { Language } from "../../../../schemas/values.ts";
import type { TimedStep } from "../../../../schemas/grant-step.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** What is asked in one step, and what the button says. */
interface StepWords {
  intro: string;
  send: string;
}

/** What everybody reads who is asked something about a grant, in one language. */
export interface QuestionWords {
  step: Record<TimedStep, StepWords>;
  deadline: string;
  assignee: string;
  requested: string;
  applicant: string;
  content: string;
  attachments: string;
  /** The page after the answer. */
  recorded: string;
  recordedAt: Filled;
  lapsed: { title: string; detail: Filled };
  withdrawn: { title: string; detail: string };
  late: Filled;
  final: string;
}

export const questionWords: Record<Language, QuestionWords> = { pl, en, uk };
