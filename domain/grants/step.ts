import type { Field } from "../../schemas/field.ts";
import type { Answers } from "../../schemas/submission-members.ts";
import type { Instant } from "../../schemas/values.ts";
import type { FieldFault, Refusal } from "../refusal.ts";
import type { Outcome, QuestionFacts } from "./outcome.ts";

/** The rules of one step: what is asked, what makes an answer valid, and what follows from it or from silence. */
export interface StepRules {
  /** What is to be filled in, as the fields of a form are. Labels in all languages: the page draws them. */
  fields: (facts: QuestionFacts) => Field[];
  /** What the page shows filled in at first. */
  initial?: (facts: QuestionFacts) => Answers;
  /** Rules between the answers; silent about those that are themselves at fault. */
  check?: (facts: QuestionFacts, answers: Answers, faults: readonly FieldFault[], now: Instant) => FieldFault[];
  /** Why it cannot be answered now, though the question is open. */
  refuse?: (facts: QuestionFacts, answers: Answers, now: Instant) => Refusal | undefined;
  /** Reasons, dates and people are in the facts; the table and the clock are not asked. */
  decide: (facts: QuestionFacts, answers: Answers, now: Instant) => Outcome;
  /** What follows from the applicant's silence; only of steps that lapse. */
  lapse?: (facts: QuestionFacts, now: Instant) => Outcome;
}

/** Nothing follows but the answer itself; the change stream may lead on from it. */
export const recordedOnly: Outcome = { trace: [] };

/** The application of a step that is about one. */
export function applicationOf({ application }: QuestionFacts) {
  if (!application) throw new TypeError("This step is about an application");
  return application;
}

/** The list of a step that is about one. */
export function rankingOf({ ranking }: QuestionFacts) {
  if (!ranking) throw new TypeError("This step is about a list");
  return ranking;
}
