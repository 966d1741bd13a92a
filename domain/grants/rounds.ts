import type { GrantStep } from "../../schemas/grant-step.ts";
import type { Question } from "../../schemas/question.ts";

const ofStep = (questions: readonly Question[], step: GrantStep): Question[] =>
  questions.filter((question) => question.step === step);

/** Number of the next question of a step, from 1. */
export const nextRound = (questions: readonly Question[], step: GrantStep): number =>
  Math.max(0, ...ofStep(questions, step).map(({ round }) => round)) + 1;

/** The newest question of a step, whatever became of it. */
export const newest = (questions: readonly Question[], step: GrantStep): Question | undefined =>
  ofStep(questions, step).toSorted((one, other) => other.round - one.round)[0];
