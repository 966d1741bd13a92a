import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { canonicalJson } from "../../content.ts";
import { agreementOf } from "../agreement/agreement.ts";
import { officialOf } from "../asked.ts";
import { agreedBudget, agreedTotal } from "../agreement/budget-lines.ts";
import { rowsOf } from "../application/budget-rules.ts";
import { isAhead } from "../days.ts";
import { grantFields } from "../field-names.ts";
import { sum } from "../../money.ts";
import type { FieldFault } from "../../refusal.ts";
import { nextQuestion } from "../next-question.ts";
import type { QuestionFacts } from "../outcome.ts";
import { hasOpenAmendment } from "../agreement/open-amendment.ts";
import { ownSteps } from "../own-steps.ts";
import { periodFits } from "../application/period-rules.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { dayOf, longText } from "../step-fields.ts";

/** The budget of the call, where it has one. */
const budgetField = ({ form }: QuestionFacts): Field[] =>
  form.fields.filter(({ name }) => name === grantFields.budget).map((field) => ({ ...field, required: true }));

const fields: Field[] = [
  longText("text", {
    label: { pl: "Co i dlaczego ma się zmienić", en: "What is to change and why", uk: "Що і чому має змінитися" },
    required: true,
    maxLength: 4000,
    example: "Z powodu remontu warsztaty odbędą się miesiąc później.",
  }),
  dayOf("endsOn", { pl: "Ostatni dzień prac", en: "Last day of the work", uk: "Останній день робіт" }, "2027-07-31"),
];

/** The new end is still ahead, and the work takes no longer than the legal basis admits. */
function faultsOfEnd({ form, application }: QuestionFacts, endsOn: string, now: Instant): FieldFault[] {
  if (endsOn === application?.agreement?.endsOn) return [];
  if (!isAhead(endsOn, now)) return [{ field: "endsOn", code: "inThePast" }];
  return periodFits(form, { ...application?.answers, endsOn }).map((fault) => ({ ...fault, field: "endsOn" }));
}

/** Its rows are what was awarded and what the applicant contributes. */
function faultsOfBudget(facts: QuestionFacts, budget: Answers[string] | undefined): FieldFault[] {
  if (budgetField(facts).length === 0) return [];
  const rows = sum(rowsOf(budget).map(({ amount }) => (typeof amount === "number" ? amount : 0)));
  const total = agreedTotal(applicationOf(facts));
  return rows === total ? [] : [{ field: grantFields.budget, code: "budgetSum", rows, total }];
}

/** The grantee asks for another end of the work or another budget, or describes something else; an official decides. */
export const amendment: StepRules = {
  fields: (facts) => [...fields, ...budgetField(facts)],
  initial: (facts) => {
    const application = applicationOf(facts);
    const budget = agreedBudget(application);
    return {
      ...(application.agreement && { endsOn: application.agreement.endsOn }),
      ...(budget !== undefined && { [grantFields.budget]: budget }),
    };
  },
  check: (facts, answers, faults, now) => {
    const inDoubt = (name: string) => faults.some(({ field }) => field.startsWith(name));
    return [
      ...(inDoubt("endsOn") ? [] : faultsOfEnd(facts, String(answers["endsOn"]), now)),
      ...(inDoubt(grantFields.budget) ? [] : faultsOfBudget(facts, answers[grantFields.budget])),
    ];
  },
  refuse: (facts) => {
    const application = applicationOf(facts);
    if (!ownSteps(application).includes("amendment")) return { code: "answerNotNeeded" };
    return hasOpenAmendment(application) ? { code: "amendmentPending" } : undefined;
  },
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    const [endsOn, budget] = [String(answers["endsOn"]), answers[grantFields.budget]];
    const movesEnd = endsOn !== agreementOf(application).endsOn;
    const changesBudget =
      budget !== undefined && canonicalJson(budget) !== canonicalJson(agreedBudget(application) ?? []);
    const asked = {
      askedAt: now,
      text: String(answers["text"]),
      ...(movesEnd && { endsOn }),
      ...(changesBudget && { budget: { [grantFields.budget]: budget } }),
    };
    return {
      applications: [{ ...application, amendments: [...application.amendments, asked] }],
      ask: [nextQuestion(facts, "amendmentDecision", officialOf(facts.form, application))],
      trace: [{ action: "changed", detail: "amendment asked" }],
    };
  },
};
