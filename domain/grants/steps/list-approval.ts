import type { ListApproval, Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { FieldFault } from "../../refusal.ts";
import { person } from "../asked.ts";
import { answeredBy, nextApprover } from "../list/chain.ts";
import { nextVersion, withoutProposal } from "../list/version.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { isLive } from "../list/allotment.ts";
import { publication } from "../list/publication.ts";
import { rankingOf, type StepRules } from "../step.ts";
import { decisionField, reasonField } from "./list-approval-fields.ts";

type Decision = ListApproval["decision"];
const decisionIn = (value: unknown): Decision | undefined =>
  value === "approve" || value === "return" || value === "refuse" ? value : undefined;

/** Whether it is this person's turn to answer about just this version. */
function isAsked({ form, ranking, question }: QuestionFacts): boolean {
  if (ranking?.status !== "approval" || ranking.version !== question.listVersion) return false;
  return nextApprover(form, ranking)?.asked.id === question.asked.id;
}

const withNothing = (entry: RankingEntry): RankingEntry =>
  isLive(entry) && entry.place !== "belowThreshold" ? { ...entry, place: "notRecommended", amount: 0 } : entry;

/** Nothing is awarded by a list that was refused. The one application on the list of a rolling call is decided by it. */
const refused = (ranking: Ranking, rolling: boolean): Ranking => ({
  ...withoutProposal(ranking),
  status: "refused",
  entries: rolling ? ranking.entries.map(withNothing) : ranking.entries,
});

/** One link of the chain approves the list, sends it back, or refuses it. No silence approves anything. */
export const listApproval: StepRules = {
  fields: () => [decisionField, reasonField],
  check: (_, { decision, reason }, faults): FieldFault[] =>
    decision !== undefined && decision !== "approve" && reason === undefined && faults.length === 0
      ? [{ field: "reason", code: "required" }]
      : [],
  refuse: (facts) => (isAsked(facts) ? undefined : { code: "answerNotNeeded" }),
  decide: (facts, answers, now): Outcome => {
    const { form, question } = facts;
    const before = rankingOf(facts);
    const decision = decisionIn(answers["decision"]);
    const link = nextApprover(form, before);
    if (!decision || !link) throw new TypeError("Whoever approves a list decides");
    const { reason } = answers;
    const by = { role: link.role, by: question.asked.id, at: now };
    const ranking = answeredBy(before, { ...by, decision, ...(typeof reason === "string" && { reason }) });
    const detail = `${ranking.id} v${ranking.version}`;
    const coordinator = person(form.coordinator);
    if (decision === "return") {
      return {
        ranking: nextVersion(ranking, { status: "draft" }),
        letters: [{ kind: "listReturned", to: coordinator }],
        trace: [{ action: "listReturned", detail }],
      };
    }
    if (decision === "refuse") {
      return {
        ranking: refused(ranking, form.rolling),
        letters: [{ kind: "listRefused", to: coordinator }],
        trace: [{ action: "listRefused", detail }],
      };
    }
    const approved = { action: "listApproved" as const, detail };
    if (nextApprover(form, ranking)) return { ranking, trace: [approved] };
    return {
      ...publication(form, ranking, now),
      letters: [{ kind: "resultsPublished", to: coordinator }],
      trace: [approved, { action: "listPublished", detail }],
    };
  },
};
