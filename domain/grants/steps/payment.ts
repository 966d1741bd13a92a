import type { Application } from "../../../schemas/application.ts";
import { agreementOf } from "../agreement/agreement.ts";
import { applicantOf, payerOf } from "../asked.ts";
import { isAhead } from "../days.ts";
import { moved } from "../moved.ts";
import { nextQuestion } from "../next-question.ts";
import type { QuestionFacts } from "../outcome.ts";
import { isIn } from "../phases.ts";
import { workEndsAt } from "../agreement/report-deadline.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { dayOf } from "../step-fields.ts";

/** A later instalment may also be paid while the report is awaited or looked at, but not once money has to come back. */
const isPayable = (application: Pick<Application, "status">): boolean =>
  isIn(application, "underAgreement", "reporting") && application.status !== "refundDue";

/** The instalment that is asked about: they are asked for one after the other, each in a round of its own. */
function instalmentOf(facts: QuestionFacts) {
  const { instalments } = agreementOf(applicationOf(facts));
  const index = facts.question.round - 1;
  return { instalments, index, instalment: instalments[index] };
}

/**
 * The treasurer confirms an instalment. With the first the work is in progress; the next instalment is asked for as soon
 * as the one before is paid, so who pays in parts sets a longer time for payments or waits with the answer.
 */
export const payment: StepRules = {
  fields: () => [
    dayOf("paidOn", { pl: "Data przelewu", en: "Day of the transfer", uk: "Дата переказу" }, "2027-04-10"),
  ],
  check: (facts, { paidOn }, _faults, now) => {
    const { signedOn } = agreementOf(applicationOf(facts));
    if (typeof paidOn !== "string") return [];
    if (isAhead(paidOn, now)) return [{ field: "paidOn", code: "inTheFuture" }];
    return signedOn !== undefined && paidOn < signedOn ? [{ field: "paidOn", code: "beforeSignature" }] : [];
  },
  refuse: (facts) => {
    const { instalment } = instalmentOf(facts);
    const due = isPayable(applicationOf(facts)) && instalment && instalment.paidAt === undefined;
    return due ? undefined : { code: "answerNotNeeded" };
  },
  decide: (facts, answers, now) => {
    const { form, question } = facts;
    const application = applicationOf(facts);
    const { instalments, index } = instalmentOf(facts);
    const paid = { paidOn: String(answers["paidOn"]), paidAt: now, paidBy: question.asked.id };
    const agreement = {
      ...agreementOf(application),
      instalments: instalments.map((one, number) => (number === index ? { ...one, ...paid } : one)),
    };
    const begins = application.status === "agreementSigned";
    const next = begins ? moved(application, "inProgress", now, { agreement }) : { ...application, agreement };
    return {
      applications: [next],
      ...(begins && { later: [{ name: "workEnds", at: workEndsAt(next) }] }),
      ...(index + 1 < instalments.length && { ask: [nextQuestion(facts, "payment", payerOf(form))] }),
      letters: [{ kind: "instalmentPaid", to: applicantOf(application), number: index + 1 }],
      trace: begins ? [{ action: "moved", detail: "inProgress" }] : [],
    };
  },
};
