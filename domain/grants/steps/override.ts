import { allotmentRule } from "../list/allotment.ts";
import { person } from "../asked.ts";
import { withoutProposal } from "../list/version.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { overridden, overrideRefusal, type Proposal } from "../list/override.ts";
import { rankingOf, type StepRules } from "../step.ts";
import { longText, oneOf } from "../step-fields.ts";

const agreed = oneOf("decision", {
  label: { pl: "Decyzja", en: "Decision", uk: "Рішення" },
  answers: {
    agree: { pl: "Zgadzam się na tę zmianę", en: "I agree to the change", uk: "Погоджуюся на цю зміну" },
    disagree: { pl: "Nie zgadzam się", en: "I do not agree", uk: "Не погоджуюся" },
  },
});

const remark = longText("remark", {
  label: { pl: "Uwagi", en: "Remarks", uk: "Зауваження" },
  maxLength: 2000,
  example: "Zgodnie z protokołem komisji.",
});

/** The proposal that this very question is about: of this version, and still waiting. */
function proposalOf({ ranking, question }: QuestionFacts): Proposal | undefined {
  return ranking && ranking.version === question.listVersion ? ranking.proposal : undefined;
}

/** A second person agrees to a change against the rule, or does not; nobody changes a list alone. */
export const override: StepRules = {
  fields: () => [agreed, remark],
  refuse: (facts, { decision }) => {
    const proposal = proposalOf(facts);
    if (!proposal || proposal.by === facts.question.asked.id) return { code: "answerNotNeeded" };
    return decision === "agree" ? overrideRefusal(rankingOf(facts), proposal) : undefined;
  },
  decide: (facts, { decision }, now): Outcome => {
    const { form, question } = facts;
    const ranking = rankingOf(facts);
    const proposal = proposalOf(facts);
    if (!proposal) throw new TypeError("There is a change to agree to");
    const { submissionId } = proposal;
    const to = person(form.coordinator);
    if (decision !== "agree") {
      return {
        ranking: withoutProposal(ranking),
        letters: [{ kind: "overrideDeclined", to, submissionId }],
        trace: [],
      };
    }
    const rule = allotmentRule(form);
    const changed = overridden(ranking, proposal, { agreedBy: question.asked.id, at: now, rule });
    return {
      ranking: changed,
      letters: [{ kind: "overrideAgreed", to, submissionId }],
      trace: [{ action: "listChanged", detail: `${ranking.id} v${changed.version}`, submissionId }],
    };
  },
};
