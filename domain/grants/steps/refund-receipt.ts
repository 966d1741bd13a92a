import type { Field } from "../../../schemas/field.ts";
import { applicantOf } from "../asked.ts";
import { isAhead } from "../days.ts";
import { missing } from "../missing.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import { refundOf } from "../agreement/refund.ts";
import { settle } from "../agreement/settlement.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { dayOf, longText, oneOf } from "../step-fields.ts";

const amount = { type: "money", required: false, max: 1_000_000 } as const;

const fields: Field[] = [
  oneOf("decision", {
    label: { pl: "Czy zwrot wpłynął?", en: "Has the refund come?", uk: "Чи надійшли кошти?" },
    answers: {
      received: { pl: "tak, w całości", en: "yes, all of it", uk: "так, повністю" },
      notReceived: { pl: "nie, albo nie w całości", en: "no, or not all of it", uk: "ні, або не повністю" },
    },
  }),
  {
    ...dayOf("receivedOn", { pl: "Data wpływu", en: "Day on which it came", uk: "Дата надходження" }, "2027-09-12"),
    required: false,
  },
  {
    ...amount,
    name: "amount",
    label: { pl: "Kwota, która wpłynęła", en: "Amount that came", uk: "Сума, що надійшла" },
    min: 0.01,
    example: 250,
  },
  {
    ...amount,
    name: "interest",
    label: { pl: "W tym odsetki", en: "Of which interest", uk: "З них відсотки" },
    min: 0,
    example: 1.5,
  },
  longText("remark", {
    label: { pl: "Uwagi", en: "Remarks", uk: "Зауваження" },
    help: {
      pl: "Wymagane, jeśli zwrot nie wpłynął. Przeczyta je wnioskodawca.",
      en: "Required if it has not come. The applicant will read it.",
      uk: "Обов’язкові, якщо кошти не надійшли. Їх прочитає заявник.",
    },
    maxLength: 2000,
    example: "Wpłynęła tylko część kwoty.",
  }),
];

/** The treasurer confirms that the money came, and the grant is settled; otherwise the grantee is asked again. */
export const refundReceipt: StepRules = {
  fields: () => fields,
  initial: (facts) => {
    const { amount: due, stated, statedOn } = refundOf(applicationOf(facts));
    return { amount: stated ?? due, ...(statedOn !== undefined && { receivedOn: statedOn }) };
  },
  check: (facts, answers, faults, now) => {
    if (answers["decision"] === "notReceived") return missing(answers, faults, ["remark"]);
    const { receivedOn, amount: came, interest = 0 } = answers;
    const least = refundOf(applicationOf(facts)).amount;
    const inTheFuture = typeof receivedOn === "string" && isAhead(receivedOn, now);
    const tooLittle = typeof came === "number" && typeof interest === "number" && came - interest < least;
    return [
      ...missing(answers, faults, ["receivedOn", "amount"]),
      ...(inTheFuture ? [{ field: "receivedOn", code: "inTheFuture" as const }] : []),
      ...(tooLittle ? [{ field: "amount", code: "tooSmall" as const, limit: least / 100, unit: "PLN" as const }] : []),
    ];
  },
  refuse: onlyWhile("refundDue"),
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    const before = refundOf(application);
    const { receivedOn, amount: came, interest, remark } = answers;
    const said = typeof remark === "string" && { remark };
    if (answers["decision"] === "notReceived") {
      return {
        applications: [{ ...application, refund: { ...before, ...said } }],
        ask: [nextQuestion(facts, "refund", applicantOf(application))],
        trace: [{ action: "changed", detail: "refund not received" }],
      };
    }
    const refund = {
      ...before,
      ...said,
      receivedOn: String(receivedOn),
      received: Number(came),
      ...(typeof interest === "number" && { interest }),
      receivedAt: now,
      receivedBy: facts.question.asked.id,
    };
    return settle(facts, { ...application, refund }, now);
  },
};
