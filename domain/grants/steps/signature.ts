import type { Application } from "../../../schemas/application.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { dateOf } from "../../calendar.ts";
import type { FieldFault } from "../../refusal.ts";
import { agreementOf, transfersMoney } from "../agreement/agreement.ts";
import { applicantOf, payerOf } from "../asked.ts";
import { isAhead, noonOf } from "../days.ts";
import { moved } from "../moved.ts";
import { nextQuestion } from "../next-question.ts";
import { onlyWhile } from "../only-while.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { workEndsAt } from "../agreement/report-deadline.ts";
import { missing } from "../missing.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { deadlineFor } from "../step-times.ts";
import { dayOf, longText, oneOf } from "../step-fields.ts";

const fields: Field[] = [
  oneOf("decision", {
    label: { pl: "Czy umowa została podpisana?", en: "Has the agreement been signed?", uk: "Чи договір підписано?" },
    answers: {
      signed: { pl: "Tak, przez obie strony", en: "Yes, by both", uk: "Так, обома сторонами" },
      notSigned: {
        pl: "Nie – do umowy nie dojdzie, dotacja wraca do puli",
        en: "No – there will be no agreement, the grant goes back to the pool",
        uk: "Ні – договору не буде, дотація повертається до фонду",
      },
    },
  }),
  {
    type: "text",
    name: "number",
    label: { pl: "Numer umowy", en: "Number of the agreement", uk: "Номер договору" },
    required: false,
    maxLength: 60,
    example: "12/MG/2027",
  },
  {
    ...dayOf("signedOn", { pl: "Data podpisania", en: "Day of the signature", uk: "Дата підписання" }, "2027-04-01"),
    required: false,
  },
  longText("reason", {
    label: { pl: "Powód, jeśli nie", en: "The reason, if not", uk: "Причина, якщо ні" },
    help: { pl: "Zobaczy go wnioskodawca.", en: "The applicant will see it.", uk: "Її побачить заявник." },
    maxLength: 2000,
    example: "Grupa zrezygnowała z realizacji.",
  }),
];

/** An agreement is signed neither before the day of the award nor on a day to come. */
function faultsOfDay(application: Application, signedOn: string, now: Instant): FieldFault[] {
  const { decision } = application;
  if (isAhead(signedOn, now)) return [{ field: "signedOn", code: "inTheFuture" }];
  return decision && signedOn < dateOf(decision.at) ? [{ field: "signedOn", code: "beforeAward" }] : [];
}

/** Payment is due within its days from the signature. Where nothing is paid out the work begins at once. */
function signed(facts: QuestionFacts, application: Application, answers: Answers, now: Instant): Outcome {
  const { form, question } = facts;
  const signedOn = String(answers["signedOn"]);
  const agreement = {
    ...agreementOf(application),
    number: String(answers["number"]),
    signedOn,
    signedAt: now,
    signedBy: question.asked.id,
  };
  const letters = [{ kind: "agreementSigned" as const, to: applicantOf(application) }];
  if (!transfersMoney(form)) {
    const next = moved(application, "inProgress", now, { agreement });
    return {
      applications: [next],
      letters,
      later: [{ name: "workEnds", at: workEndsAt(next) }],
      trace: [{ action: "moved", detail: "inProgress" }],
    };
  }
  const deadline = deadlineFor(form, "payment", noonOf(signedOn));
  return {
    applications: [moved(application, "agreementSigned", now, { agreement })],
    letters,
    ask: [nextQuestion(facts, "payment", payerOf(form), deadline)],
    trace: [{ action: "moved", detail: "agreementSigned" }],
  };
}

/** The official says that both have signed, or that there will be no agreement. */
export const signature: StepRules = {
  fields: () => fields,
  check: (facts, answers, faults, now) => {
    if (answers["decision"] === "notSigned") return missing(answers, faults, ["reason"]);
    const signedOn = answers["signedOn"];
    return [
      ...missing(answers, faults, ["number", "signedOn"]),
      ...(typeof signedOn === "string" ? faultsOfDay(applicationOf(facts), signedOn, now) : []),
    ];
  },
  refuse: onlyWhile("awarded"),
  decide: (facts, answers, now) => {
    const application = applicationOf(facts);
    if (answers["decision"] === "signed") return signed(facts, application, answers, now);
    return {
      applications: [moved(application, "forfeited", now, { endReason: String(answers["reason"]) })],
      letters: [{ kind: "applicationForfeited", to: applicantOf(application) }],
      trace: [{ action: "moved", detail: "forfeited" }],
    };
  },
};
