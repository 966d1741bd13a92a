import { applicantOf } from "../asked.ts";
import { moved } from "../moved.ts";
import { openQuestions } from "../next-question.ts";
import { ownSteps } from "../own-steps.ts";
import { isReview } from "../review/reviewers.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { declared, longText } from "../step-fields.ts";

/** The applicant withdraws, any time before the agreement is signed. Nobody need answer anything about it any more. */
export const withdrawal: StepRules = {
  fields: () => [
    declared("sure", { pl: "Wycofuję wniosek", en: "I withdraw the application", uk: "Відкликаю заявку" }),
    longText("reason", {
      label: { pl: "Powód (nieobowiązkowy)", en: "Reason (optional)", uk: "Причина (необов’язково)" },
      maxLength: 2000,
      example: "Otrzymaliśmy środki z innego źródła.",
    }),
  ],
  refuse: (facts) => {
    const application = applicationOf(facts);
    if (ownSteps(application).includes("withdrawal")) return undefined;
    return { code: application.agreement?.signedAt === undefined ? "answerNotNeeded" : "agreementSigned" };
  },
  decide: (facts, { reason }, now) => {
    const application = applicationOf(facts);
    const open = openQuestions(facts.questions);
    const why = typeof reason === "string" && { endReason: reason };
    return {
      applications: [moved(application, "withdrawn", now, { ...why })],
      withdraw: open,
      letters: [
        { kind: "applicationWithdrawn", to: applicantOf(application) },
        ...open.filter(isReview).map(({ asked }) => ({ kind: "reviewerReplaced" as const, to: asked })),
      ],
      ...(application.status === "commentsOpen" && { later: [{ name: "commentsEnd", at: undefined }] }),
      trace: [{ action: "moved", detail: "withdrawn" }],
    };
  },
};
