import { payerOf } from "../asked.ts";
import { isAhead } from "../days.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import { refundOf } from "../agreement/refund.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { dayOf } from "../step-fields.ts";

/** The grantee says when the money was sent back, and how much; the treasurer confirms that it came. */
export const refund: StepRules = {
  fields: (facts) => [
    dayOf("statedOn", { pl: "Data przelewu zwrotu", en: "Day of the transfer", uk: "Дата переказу" }, "2027-09-10"),
    {
      type: "money",
      name: "amount",
      label: {
        pl: "Zwrócona kwota (z odsetkami, jeśli się należą)",
        en: "Amount returned (with interest, if any is due)",
        uk: "Повернена сума (з відсотками, якщо вони належать)",
      },
      required: true,
      min: refundOf(applicationOf(facts)).amount / 100,
      max: 1_000_000,
      example: 250,
    },
  ],
  initial: (facts) => ({ amount: refundOf(applicationOf(facts)).amount }),
  check: (_facts, { statedOn }, _faults, now) =>
    typeof statedOn === "string" && isAhead(statedOn, now) ? [{ field: "statedOn", code: "inTheFuture" }] : [],
  refuse: onlyWhile("refundDue"),
  decide: (facts, { statedOn, amount }) => {
    const application = applicationOf(facts);
    const stated = { ...refundOf(application), statedOn: String(statedOn), stated: Number(amount) };
    return {
      applications: [{ ...application, refund: stated }],
      ask: [nextQuestion(facts, "refundReceipt", payerOf(facts.form))],
      trace: [{ action: "changed", detail: "refund stated" }],
    };
  },
};
