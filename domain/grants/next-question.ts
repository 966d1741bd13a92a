import type { GrantStep } from "../../schemas/grant-step.ts";
import type { Asked, Question } from "../../schemas/question.ts";
import type { Instant } from "../../schemas/values.ts";
import type { GrantFacts, NewQuestion } from "./outcome.ts";
import { nextRound } from "./rounds.ts";

/** The next question of a step. */
export const nextQuestion = (
  { questions }: Pick<GrantFacts, "questions">,
  step: GrantStep,
  asked: Asked,
  deadline?: Instant,
): NewQuestion => ({ step, round: nextRound(questions, step), asked, ...(deadline !== undefined && { deadline }) });

/** Questions that nobody has answered, but for the one that is being answered now. */
export const openQuestions = (questions: readonly Question[], but?: Question): Question[] =>
  questions.filter(
    ({ status, step, round, asked }) =>
      status === "requested" && !(step === but?.step && round === but.round && asked.id === but.asked.id),
  );
