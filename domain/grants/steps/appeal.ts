import { appealJudge } from "../formal/appeal-judge.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import { nextRound } from "../rounds.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { longText } from "../step-fields.ts";

/** The applicant appeals from the formal check. Who lets the time pass leaves the rejection as it is. */
export const appeal: StepRules = {
  fields: () => [
    longText("text", {
      label: { pl: "Treść odwołania", en: "The appeal", uk: "Текст оскарження" },
      help: {
        pl: "Prosimy napisać, z czym się Państwo nie zgadzają i dlaczego.",
        en: "Please say what you do not agree with and why.",
        uk: "Напишіть, з чим Ви не погоджуєтеся і чому.",
      },
      required: true,
      maxLength: 5000,
      example: "Oświadczenie było w załączniku nr 2.",
    }),
  ],
  refuse: onlyWhile("rejectedFormally"),
  decide: (facts, { text }, now) => {
    const application = applicationOf(facts);
    const judge = appealJudge(facts.form, application);
    if (!judge) throw new TypeError("An appeal is only asked for where somebody can decide it");
    return {
      applications: [moved(application, "appeal", now, { appeal: { text: String(text), at: now } })],
      ask: [{ step: "appealDecision", round: nextRound(facts.questions, "appealDecision"), asked: judge }],
      trace: [{ action: "moved", detail: "appeal" }],
    };
  },
  lapse: () => ({ trace: [] }),
};
