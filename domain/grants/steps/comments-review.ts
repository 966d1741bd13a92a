import { applicantOf } from "../asked.ts";
import { missing } from "../missing.ts";
import { moved } from "../moved.ts";
import { onlyWhile } from "../only-while.ts";
import { limitInTheWay } from "../small-grant/limits.ts";
import { applicationOf, type StepRules } from "../step.ts";
import { longText, oneOf } from "../step-fields.ts";

/** Art. 19a: an official considers what the public said. An accepted offer goes to a list of its own for approval. */
export const commentsReview: StepRules = {
  fields: () => [
    oneOf("decision", {
      label: { pl: "Rozstrzygnięcie", en: "Decision", uk: "Рішення" },
      answers: {
        accept: {
          pl: "oferta celowa – przekazać do zatwierdzenia",
          en: "worth granting – pass it on for approval",
          uk: "пропозиція доцільна – передати на затвердження",
        },
        reject: { pl: "oferta odrzucona", en: "rejected", uk: "відхилено" },
      },
    }),
    longText("considered", {
      label: {
        pl: "Jak rozpatrzono uwagi; przy odrzuceniu – uzasadnienie",
        en: "How the comments were considered; for a rejection, the reasons",
        uk: "Як розглянуто зауваження; у разі відхилення – обґрунтування",
      },
      help: {
        pl: "Wymagane przy odrzuceniu oraz jeśli wpłynęły uwagi. Przeczyta je wnioskodawca.",
        en: "Required for a rejection and where there are comments. The applicant will read it.",
        uk: "Обов’язкове в разі відхилення та якщо є зауваження. Його прочитає заявник.",
      },
      maxLength: 4000,
      example: "Uwagi wzięto pod uwagę: zajęcia odbędą się w dostępnej sali.",
    }),
  ],
  check: ({ comments = [] }, answers, faults) =>
    answers["decision"] === "reject" || comments.length > 0 ? missing(answers, faults, ["considered"]) : [],
  refuse: (facts, answers) => {
    const limit = answers["decision"] === "accept" ? limitInTheWay(facts) : undefined;
    return onlyWhile("commentsReview")(facts) ?? (limit === undefined ? undefined : { code: "yearlyLimit", limit });
  },
  decide: (facts, answers, now) => {
    const { comments, ...application } = applicationOf(facts);
    if (!comments) throw new TypeError("There was no time for comments");
    const text = answers["considered"];
    const considered = { ...comments, ...(typeof text === "string" && { considered: text }) };
    if (answers["decision"] === "accept") {
      return {
        applications: [moved({ ...application, comments: considered }, "scored", now)],
        trace: [{ action: "moved", detail: "scored" }],
      };
    }
    const reason = String(text);
    const rejected = moved({ ...application, comments: considered }, "rejected", now, {
      endReason: reason,
      // It was decided on alone, and never came on a list.
      decision: { at: now, list: application.id, listVersion: 0, position: 1, reason },
    });
    return {
      applications: [rejected],
      letters: [{ kind: "applicationRejected", to: applicantOf(rejected) }],
      trace: [{ action: "rejected" }],
    };
  },
};
