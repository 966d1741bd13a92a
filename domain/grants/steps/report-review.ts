import type { Application } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { transfersMoney } from "../agreement/agreement.ts";
import { applicantOf } from "../asked.ts";
import { missing } from "../missing.ts";
import { moved } from "../moved.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { spentOf } from "../agreement/report.ts";
import { askRefund, refundReason, settle, unusedOf } from "../agreement/settlement.ts";
import { applicationOf, type StepRules } from "../step.ts";
import type { FieldFault } from "../../refusal.ts";
import { longText, oneOf } from "../step-fields.ts";

const results = {
  accepted: {
    pl: "sprawozdanie przyjęte (niewykorzystana część wraca)",
    en: "accepted (what was not used comes back)",
    uk: "звіт прийнято (невикористана частина повертається)",
  },
  correction: { pl: "do poprawy", en: "to be corrected", uk: "на виправлення" },
};
const refund = {
  pl: "przyjęte, ale część kosztów trzeba zwrócić",
  en: "accepted, but some costs have to be returned",
  uk: "прийнято, але частину витрат слід повернути",
};

/** What is not eligible is a part of what was reported. */
const ineligible = (spent: Grosze): Field => ({
  type: "money",
  name: "ineligible",
  label: { pl: "Koszty niekwalifikowalne", en: "Costs that are not eligible", uk: "Неприйнятні витрати" },
  help: {
    pl: "Tylko przy zwrocie kosztów: ile z rozliczonej dotacji trzeba oddać, poza częścią niewykorzystaną.",
    en: "Only where costs are returned: how much of the reported grant, besides what was not used.",
    uk: "Лише якщо витрати повертаються: скільки з розрахованої дотації, крім невикористаної частини.",
  },
  required: false,
  min: 0.01,
  max: spent / 100,
  example: 120.5,
});

const message = longText("message", {
  label: { pl: "Uwagi i uzasadnienie", en: "Remarks and reasons", uk: "Зауваження та обґрунтування" },
  help: {
    pl: "Wymagane przy poprawie i przy zwrocie kosztów. Przeczyta je wnioskodawca.",
    en: "Required for a correction and where costs are returned. The applicant will read it.",
    uk: "Обов’язкові для виправлення та повернення витрат. Їх прочитає заявник.",
  },
  maxLength: 4000,
  example: "Brakuje kosztu druku plakatów.",
});

const fieldsOf = (facts: QuestionFacts): Field[] => {
  const money = transfersMoney(facts.form);
  const spent = spentOf(applicationOf(facts).report?.rows ?? []);
  return [
    oneOf("decision", {
      label: { pl: "Wynik weryfikacji", en: "Result", uk: "Результат перевірки" },
      answers: { ...results, ...(money && { refund }) },
    }),
    ...(money ? [ineligible(spent)] : []),
    message,
  ];
};

/** What has to be corrected or returned is said, with the reason. */
function check(_facts: QuestionFacts, answers: Answers, faults: readonly FieldFault[]): FieldFault[] {
  if (answers["decision"] === "correction") return missing(answers, faults, ["message"]);
  return answers["decision"] === "refund" ? missing(answers, faults, ["ineligible", "message"]) : [];
}

function callForCorrection(facts: QuestionFacts, application: Application, text: string, now: Instant): Outcome {
  const { report } = application;
  if (!report) throw new TypeError("There is no report to correct");
  return {
    applications: [
      moved(application, "reportCorrection", now, {
        report: { ...report, correction: { message: text, askedAt: now } },
      }),
    ],
    ask: [nextQuestion(facts, "reportCorrection", applicantOf(application))],
    trace: [{ action: "moved", detail: "reportCorrection" }],
  };
}

/** An official accepts the report, has it corrected, or finds costs that have to be returned. */
export const reportReview: StepRules = {
  fields: fieldsOf,
  check,
  refuse: onlyWhile("reportReview"),
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    const { report } = application;
    const text = typeof answers["message"] === "string" ? answers["message"] : undefined;
    if (answers["decision"] === "correction") return callForCorrection(facts, application, text ?? "", now);
    if (!report) throw new TypeError("There is no report to accept");
    const by = { by: facts.question.asked.id, at: now, ...(text !== undefined && { remark: text }) };
    const next = { ...application, report: { ...report, accepted: by } };
    const unused = unusedOf(facts.form, next);
    const returned: Grosze = answers["decision"] === "refund" ? Number(answers["ineligible"]) : 0;
    if (unused + returned === 0) return settle(facts, next, now);
    const reason = refundReason(next, { unused, message: returned > 0 ? text : undefined });
    return askRefund(facts, next, { amount: unused + returned, reason }, now);
  },
};
