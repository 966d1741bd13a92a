import type { Amendment } from "../../../schemas/application.ts";
import { agreementOf } from "../agreement/agreement.ts";
import { applicantOf } from "../asked.ts";
import { missing } from "../missing.ts";
import { hasOpenAmendment } from "../agreement/open-amendment.ts";
import type { Later } from "../outcome.ts";
import { ownSteps } from "../own-steps.ts";
import { workEndsAt } from "../agreement/report-deadline.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { longText, oneOf } from "../step-fields.ts";

/** An official agrees to a change of the agreement, which applies at once, or declines it with a reason. */
export const amendmentDecision: StepRules = {
  fields: () => [
    oneOf("decision", {
      label: { pl: "Decyzja", en: "Decision", uk: "Рішення" },
      answers: {
        agree: { pl: "zgoda na zmianę", en: "agree to the change", uk: "згода на зміну" },
        decline: { pl: "brak zgody", en: "decline it", uk: "відмова" },
      },
    }),
    longText("reason", {
      label: { pl: "Uzasadnienie", en: "Reason", uk: "Обґрунтування" },
      help: { pl: "Wymagane przy odmowie.", en: "Required if you decline.", uk: "Обов’язкове в разі відмови." },
      maxLength: 2000,
      example: "Nowy termin mieści się w roku budżetowym.",
    }),
  ],
  check: (_facts, answers, faults) => (answers["decision"] === "decline" ? missing(answers, faults, ["reason"]) : []),
  refuse: (facts) => {
    const application = applicationOf(facts);
    const waits = hasOpenAmendment(application) && ownSteps(application).includes("amendment");
    return waits ? undefined : { code: "answerNotNeeded" };
  },
  decide: (facts, { decision, reason }, now) => {
    const application = applicationOf(facts);
    const asked = application.amendments.at(-1);
    if (!asked) throw new TypeError("There is no request to decide on");
    const agreed = decision === "agree";
    const decided: Amendment = {
      ...asked,
      decision: { agreed, ...(typeof reason === "string" && { reason }), by: facts.question.asked.id, at: now },
    };
    const agreement = agreementOf(application);
    const next = {
      ...application,
      amendments: [...application.amendments.slice(0, -1), decided],
      agreement: agreed && asked.endsOn !== undefined ? { ...agreement, endsOn: asked.endsOn } : agreement,
    };
    // The end of the work waited for this decision, whatever it is; before the first payment nothing is under way.
    const later: Later[] = next.status === "inProgress" ? [{ name: "workEnds", at: workEndsAt(next) }] : [];
    return {
      applications: [next],
      later,
      letters: [{ kind: "amendmentDecided", to: applicantOf(application), number: next.amendments.length }],
      trace: [{ action: "changed", detail: agreed ? "amendment agreed" : "amendment declined" }],
    };
  },
};
