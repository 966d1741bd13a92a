import type { Application, FormalCheck } from "../../../schemas/application.ts";
import type { CheckItem } from "../../../schemas/grant-call.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { afterFormalCheck } from "../formal/after-formal-check.ts";
import { appealJudge } from "../formal/appeal-judge.ts";
import { applicantOf } from "../asked.ts";
import { correctionDeadline, openedFields } from "../formal/correction.ts";
import {
  allItems,
  checkedItems,
  faultsOfCheck,
  itemsToCheck,
  patronIsMissing,
  patronItem,
  remarkOn,
  roundsLeft,
  verdictOf,
} from "../formal/formal-check.ts";
import { formalCheckFields } from "../formal/formal-check-fields.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { nextRound } from "../rounds.ts";
import { applicationOf, type StepRules } from "../step.ts";

/** What is checked; once that is recorded, what was checked then. */
function itemsOf(facts: QuestionFacts): CheckItem[] {
  const { form, question } = facts;
  if (question.status !== "recorded") return itemsToCheck(form, applicationOf(facts));
  return allItems(form).filter(({ id }) => question.answer[verdictOf(id)] !== undefined);
}

const mayCorrect = (facts: QuestionFacts): boolean =>
  facts.question.status === "recorded" || roundsLeft(facts.form, applicationOf(facts)) > 0;

/** Answers what the record already knows: a patron who has not confirmed. */
function initial(facts: QuestionFacts): Answers {
  const asks = itemsOf(facts).some(({ id }) => id === patronItem.id);
  if (!asks || !patronIsMissing(applicationOf(facts))) return {};
  return {
    [verdictOf(patronItem.id)]: "no",
    [remarkOn(patronItem.id)]: {
      pl: "Patron nie potwierdził wniosku.",
      en: "The patron has not confirmed the application.",
      uk: "Патрон не підтвердив заявки.",
    }[applicationOf(facts).language],
  };
}

function callForCorrection(facts: QuestionFacts, application: Application, answers: Answers, now: Instant): Outcome {
  const { form, questions } = facts;
  const flagged = Array.isArray(answers["flagged"])
    ? answers["flagged"].filter((name) => typeof name === "string")
    : [];
  const [fields, deadline] = [openedFields(form, flagged), correctionDeadline(form, now)];
  const correction = { fields, message: String(answers["message"]), askedAt: now, deadline };
  const corrections = [...application.corrections, correction];
  return {
    applications: [moved(application, "correctionRequested", now, { corrections })],
    ask: [{ step: "correction", round: nextRound(questions, "correction"), asked: applicantOf(application), deadline }],
    trace: [{ action: "moved", detail: "correctionRequested" }],
  };
}

/** The applicant may appeal to somebody else; where there is nobody else the rejection is final at once. */
function reject({ form, questions }: QuestionFacts, application: Application, now: Instant): Outcome {
  const to = applicantOf(application);
  return {
    applications: [moved(application, "rejectedFormally", now)],
    ...(appealJudge(form, application)
      ? { ask: [{ step: "appeal", round: nextRound(questions, "appeal"), asked: to }] }
      : { letters: [{ kind: "applicationRejectedFormally", to }] }),
    trace: [{ action: "moved", detail: "rejectedFormally" }],
  };
}

/** The letter that opens an offer to the public says itself that it is formally correct. */
function pass({ form }: QuestionFacts, application: Application, now: Instant): Outcome {
  const { application: next, later, letters } = afterFormalCheck(form, application, now);
  return {
    applications: [next],
    later,
    letters: letters.length > 0 ? letters : [{ kind: "formalCheckPassed", to: applicantOf(next) }],
    trace: [{ action: "moved", detail: next.status }],
  };
}

/** An official goes through the checklist of the call; after a correction, through what was found wanting. */
export const formalCheck: StepRules = {
  fields: (facts) => formalCheckFields(facts.form, itemsOf(facts), mayCorrect(facts)),
  initial,
  check: (facts, answers, faults) => faultsOfCheck(itemsOf(facts), answers, faults),
  refuse: onlyWhile("formalCheck"),
  decide: (facts, answers, now) => {
    const { outcome: chosen, message } = answers;
    const outcome = chosen === "passed" || chosen === "correction" ? chosen : "rejected";
    const check: FormalCheck = {
      by: facts.question.asked.id,
      at: now,
      items: checkedItems(itemsOf(facts), answers),
      outcome,
      ...(typeof message === "string" && { reason: message }),
    };
    const application = applicationOf(facts);
    const next = { ...application, formalChecks: [...application.formalChecks, check] };
    if (outcome === "passed") return pass(facts, next, now);
    return outcome === "correction" ? callForCorrection(facts, next, answers, now) : reject(facts, next, now);
  },
};
