import type { ApplicationStatus } from "../../../schemas/application.ts";
import type { MeritRules } from "../../../schemas/grant-call.ts";
import { cardFields } from "./assessment-card.ts";
import { checkDeclaration, declarationFields, declaresConflict } from "./impartiality.ts";
import { onlyWhile } from "../only-while.ts";
import type { QuestionFacts } from "../outcome.ts";
import { recordedOnly, type StepRules } from "../step.ts";

/** @throws TypeError when the call has no merit review */
export function meritOf({ form }: Pick<QuestionFacts, "form">): MeritRules {
  if (!form.merit) throw new TypeError("This call has no merit review");
  return form.merit;
}

/**
 * A review is answered twice: with the declaration, which leaves the question open unless it tells of a conflict, and
 * with the card. Who is asked instead, and what the cards amount to, follows from the record of all cards, which a
 * reviewer does not see: see domain/grants/review/merit-review.ts. Once the application has gone on, no card is taken.
 */
export const reviewRules = (during: ApplicationStatus): StepRules => ({
  fields: (facts) => (facts.question.declaredAt === undefined ? declarationFields() : cardFields(meritOf(facts))),
  check: ({ question }, answers, faults) =>
    question.declaredAt === undefined ? checkDeclaration(answers, faults) : [],
  refuse: onlyWhile(during),
  decide: ({ question }, answers) =>
    question.declaredAt === undefined && !declaresConflict(answers)
      ? { ...recordedOnly, declared: true, unmoved: true }
      : { ...recordedOnly, unmoved: true },
});
