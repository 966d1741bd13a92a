import { afterFormalCheck } from "../formal/after-formal-check.ts";
import { applicantOf } from "../asked.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { longText, oneOf } from "../step-fields.ts";

/** Somebody other than who made the check decides; upheld, the application goes on as if it had passed. */
export const appealDecision: StepRules = {
  fields: () => [
    oneOf("decision", {
      label: { pl: "Rozstrzygnięcie", en: "Decision", uk: "Рішення" },
      answers: {
        upheld: {
          pl: "odwołanie uwzględnione – wniosek przechodzi dalej",
          en: "upheld – the application goes on",
          uk: "оскарження задоволено – заявка йде далі",
        },
        dismissed: {
          pl: "odwołanie oddalone – wniosek pozostaje odrzucony",
          en: "dismissed – the application stays rejected",
          uk: "оскарження відхилено – заявка залишається відхиленою",
        },
      },
    }),
    longText("reason", {
      label: { pl: "Uzasadnienie", en: "Reasons", uk: "Обґрунтування" },
      required: true,
      maxLength: 3000,
      example: "Oświadczenie znajduje się w załączniku nr 2.",
    }),
  ],
  refuse: onlyWhile("appeal"),
  decide: (facts, answers, now) => {
    const { appeal, ...application } = applicationOf(facts);
    if (!appeal) throw new TypeError("There is no appeal to decide on");
    const upheld = answers["decision"] === "upheld";
    const decision = { upheld, reason: String(answers["reason"]), by: facts.question.asked.id, at: now };
    const decided = { ...application, appeal: { ...appeal, decision } };
    const {
      application: next,
      later,
      letters,
    } = upheld
      ? afterFormalCheck(facts.form, decided, now)
      : { application: moved(decided, "rejectedFormally", now), later: [], letters: [] };
    return {
      applications: [next],
      later,
      letters: [{ kind: upheld ? "appealUpheld" : "applicationRejectedFormally", to: applicantOf(next) }, ...letters],
      trace: [{ action: "moved", detail: next.status }],
    };
  },
};
