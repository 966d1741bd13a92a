import { dateOf } from "../../calendar.ts";
import { checkApplication } from "../../grant-rules.ts";
import { askPatron } from "../formal/ask-patron.ts";
import { applicantOf } from "../asked.ts";
import { corrected, mergedAnswers, openCorrection, patronFields } from "../formal/correction.ts";
import { patronIsMissing } from "../formal/formal-check.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import { recheck } from "../formal/recheck.ts";
import { nextRound } from "../rounds.ts";
import { applicationOf, type StepRules } from "../step.ts";
import type { QuestionFacts } from "../outcome.ts";
import { askedAgain } from "../../standing-answers.ts";
import type { Correction } from "../../../schemas/application.ts";

/** The call for correction that a question is about: they are put one after the other. */
function correctionOf(facts: QuestionFacts): Correction {
  const application = applicationOf(facts);
  return application.corrections[facts.question.round - 1] ?? openCorrection(application);
}

/** The applicant changes what was flagged, and nothing else. */
export const correction: StepRules = {
  fields: (facts) => askedAgain(facts.form, correctionOf(facts).fields, applicationOf(facts).answers),
  initial: (facts) => applicationOf(facts).answers,
  check: (facts, answers, faults) =>
    checkApplication(
      facts.form,
      mergedAnswers(applicationOf(facts).answers, correctionOf(facts).fields, answers),
      faults,
      dateOf(applicationOf(facts).submittedAt),
    ),
  refuse: onlyWhile("correctionRequested"),
  decide: (facts, answers, now) => {
    const application = corrected(applicationOf(facts), answers, now);
    const { fields } = correctionOf(facts);
    const asksPatron = patronIsMissing(application) && fields.some((name) => patronFields.includes(name));
    if (!asksPatron) {
      const outcome = recheck(facts, application, now);
      return { ...outcome, contentChanged: true, trace: [{ action: "corrected" }, ...outcome.trace] };
    }
    const round = nextRound(facts.questions, "patron");
    return {
      applications: [moved(application, "awaitingPatron", now)],
      contentChanged: true,
      ask: askPatron(facts.form, application, { round, now }),
      trace: [{ action: "corrected" }, { action: "moved", detail: "awaitingPatron" }],
    };
  },
  lapse: (facts, now) => {
    const application = applicationOf(facts);
    // Nobody has checked it yet: it was the patron who declined, and the check will see that there is none.
    if (application.formalChecks.length === 0) return recheck(facts, application, now);
    return {
      applications: [moved(application, "leftUnexamined", now)],
      letters: [{ kind: "applicationLeftUnexamined", to: applicantOf(application) }],
      trace: [{ action: "moved", detail: "leftUnexamined" }],
    };
  },
};
