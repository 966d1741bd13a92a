import type { Field } from "../../../schemas/field.ts";
import { lastDay, transfersMoney } from "../agreement/agreement.ts";
import { officialOf, applicantOf } from "../asked.ts";
import { parseBankAccount } from "../agreement/bank-account.ts";
import { instalments } from "../agreement/instalments.ts";
import { moved } from "../moved.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { declared } from "../step-fields.ts";

const bankAccount: Field = {
  type: "text",
  name: "bankAccount",
  label: { pl: "Numer rachunku bankowego", en: "Bank account number", uk: "Номер банківського рахунку" },
  help: {
    pl: "26 cyfr rachunku organizacji albo patrona, prowadzonego w Polsce.",
    en: "26 digits: a Polish account of the organisation or of the patron.",
    uk: "26 цифр рахунку організації або патрона, відкритого в Польщі.",
  },
  required: true,
  maxLength: 40,
  example: "61 1090 1014 0000 0712 1981 2874",
};

const statements: Field[] = [
  declared("dataAreCurrent", {
    pl: "Oświadczam, że dane podane we wniosku są aktualne.",
    en: "I declare that what the application says is still so.",
    uk: "Заявляю, що дані в заявці актуальні.",
  }),
  declared("noDoubleFunding", {
    pl: "Oświadczam, że koszty pokrywane z dotacji nie są finansowane z innych środków publicznych.",
    en: "I declare that no other public money pays for what the grant pays for.",
    uk: "Заявляю, що витрати, покриті дотацією, не фінансуються з інших публічних коштів.",
  }),
  declared("mayRepresent", {
    pl: "Oświadczam, że umowę podpisze osoba uprawniona do reprezentowania.",
    en: "I declare that whoever signs the agreement is entitled to.",
    uk: "Заявляю, що договір підпише уповноважена особа.",
  }),
];

/** The grantee gives what the agreement needs; silence gives the grant up. */
export const agreement: StepRules = {
  fields: ({ form }) => [...(transfersMoney(form) ? [bankAccount] : []), ...statements],
  check: (_facts, { bankAccount: given }, faults) =>
    typeof given === "string" &&
    parseBankAccount(given) === undefined &&
    !faults.some(({ field }) => field === "bankAccount")
      ? [{ field: "bankAccount", code: "bankAccount" }]
      : [],
  refuse: onlyWhile("awarded"),
  decide: (facts, answers, now) => {
    const { form } = facts;
    const application = applicationOf(facts);
    const parts = instalments(application.awardedAmount ?? 0, form.agreement.instalments);
    const stated = {
      number: "",
      bankAccount: parseBankAccount(String(answers["bankAccount"] ?? "")) ?? "",
      statedAt: now,
      instalments: transfersMoney(form) ? parts.map((amount) => ({ amount })) : [],
      endsOn: lastDay(application, now),
    };
    return {
      applications: [{ ...application, agreement: stated }],
      ask: [nextQuestion(facts, "signature", officialOf(form, application))],
      trace: [],
    };
  },
  lapse: (facts, now) => {
    const application = applicationOf(facts);
    return {
      applications: [moved(application, "forfeited", now)],
      letters: [{ kind: "applicationForfeited", to: applicantOf(application) }],
      trace: [{ action: "moved", detail: "forfeited" }],
    };
  },
};
