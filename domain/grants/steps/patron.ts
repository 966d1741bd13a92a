import { applicantOf } from "../asked.ts";
import { correctionDeadline, openedFields, patronFields } from "../formal/correction.ts";
import { missing } from "../missing.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { recheck } from "../formal/recheck.ts";
import { nextRound } from "../rounds.ts";
import { applicationOf, type StepRules } from "../step.ts";
import type { Instant } from "../../../schemas/values.ts";
import { longText, oneOf } from "../step-fields.ts";

/** The application goes on to the formal check, which shows whether the patron has confirmed. */
function goOn(facts: QuestionFacts, now: Instant, confirmedAt?: Instant): Outcome {
  const application = applicationOf(facts);
  const { patron } = application;
  const next =
    patron && confirmedAt !== undefined ? { ...application, patron: { ...patron, confirmedAt } } : application;
  const first = application.formalChecks.length === 0;
  return {
    ...recheck(facts, next, now),
    ...(first && { letters: [{ kind: "applicationReceived", to: applicantOf(application) }] }),
  };
}

/** While the call is open the applicant is told at once, and may name another patron. */
function askForAnother(facts: QuestionFacts, message: string, now: Instant): Outcome {
  const { form, questions } = facts;
  const application = applicationOf(facts);
  const fields = openedFields(form, patronFields);
  const days = correctionDeadline(form, now);
  const deadline = days > form.closesAt ? days : form.closesAt;
  const corrections = [...application.corrections, { fields, message, askedAt: now, deadline }];
  return {
    applications: [moved(application, "correctionRequested", now, { corrections })],
    ask: [{ step: "correction", round: nextRound(questions, "correction"), asked: applicantOf(application), deadline }],
    trace: [{ action: "moved", detail: "correctionRequested" }],
  };
}

/** The patron of an informal group says whether it stands behind the application. Neither answer nor silence rejects it. */
export const patron: StepRules = {
  fields: () => [
    oneOf("decision", {
      label: {
        pl: "Czy organizacja zgadza się być patronem tego wniosku?",
        en: "Does the organisation agree to be the patron of this application?",
        uk: "Чи погоджується організація бути патроном цієї заявки?",
      },
      answers: {
        confirm: { pl: "Tak, potwierdzam patronat", en: "Yes, I confirm it", uk: "Так, підтверджую патронат" },
        refuse: { pl: "Nie, odmawiam", en: "No, I decline", uk: "Ні, відмовляю" },
      },
    }),
    longText("reason", {
      label: { pl: "Powód odmowy", en: "Reason for declining", uk: "Причина відмови" },
      help: {
        pl: "Wymagany przy odmowie. Zobaczą go grupa i urząd.",
        en: "Required if you decline. The group and the office will see it.",
        uk: "Обов’язково в разі відмови. Її побачать група та установа.",
      },
      maxLength: 1000,
      example: "Nie prowadzimy działań w tej gminie.",
    }),
  ],
  check: (_facts, answers, faults) => (answers["decision"] === "refuse" ? missing(answers, faults, ["reason"]) : []),
  refuse: onlyWhile("awaitingPatron"),
  decide: (facts, { decision, reason }, now) => {
    if (decision === "confirm") return goOn(facts, now, now);
    const { form } = facts;
    const canName = now < form.closesAt && openedFields(form, patronFields).length > 0;
    return canName ? askForAnother(facts, String(reason), now) : goOn(facts, now);
  },
  lapse: (facts, now) => goOn(facts, now),
};
