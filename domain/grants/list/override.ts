import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Asked } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import type { Refusal } from "../../refusal.ts";
import { type AllotmentRule, amountOf, withEntries } from "./allotment.ts";
import { person } from "../asked.ts";
import { nextVersion } from "./version.ts";
import { promoted } from "./promotion.ts";

export type Proposal = NonNullable<Ranking["proposal"]>;

/** Who agrees to a change: never who proposes it. Undefined when the call names nobody else. */
export function secondPersonOf(
  { secondPerson, approvers }: Pick<GrantCall, "secondPerson" | "approvers">,
  by: { id: string; email: string },
): Asked | undefined {
  const chair = approvers.filter(({ role }) => role === "chair");
  const candidates = [...(secondPerson ? [secondPerson] : []), ...[...chair, ...approvers].map((one) => one.person)];
  const other = candidates.find(({ id, email }) => id !== by.id && email.toLowerCase() !== by.email.toLowerCase());
  return other && person(other);
}

/**
 * Whether a row may be changed. The threshold is a rule of the call and the limit of a year one of the law, which nobody
 * changes; and whoever took a lower amount has a budget for just that.
 */
const mayMove = ({ place, accepted, overLimit }: RankingEntry): boolean =>
  accepted === undefined &&
  overLimit === undefined &&
  (place === "recommended" || place === "partial" || place === "reserve" || place === "notRecommended");

/** Whether a place and an amount belong together. */
function isCoherent({ place, amount }: Proposal, { requested }: RankingEntry): boolean {
  if (place === "recommended") return amount === requested;
  if (place === "partial") return amount > 0 && amount < requested;
  return (place === "reserve" || place === "notRecommended") && amount === 0;
}

/**
 * Why a change cannot be made: it may not while lower amounts are being offered, or after the decision, and never gives
 * more than the pool has.
 */
export function overrideRefusal(ranking: Ranking, proposal: Proposal): Refusal | undefined {
  const { status, entries, available } = ranking;
  const entry = entries.find(({ submissionId }) => submissionId === proposal.submissionId);
  if (!entry || !mayMove(entry) || !isCoherent(proposal, entry)) return { code: "changedMeanwhile" };
  if (status !== "draft" && status !== "approval") return { code: "changedMeanwhile" };
  if (entry.place === proposal.place && entry.amount === proposal.amount) return { code: "changedMeanwhile" };
  const remaining = available - amountOf(entries) + entry.amount;
  return proposal.amount > remaining ? { code: "poolExhausted", remaining, requested: proposal.amount } : undefined;
}

/**
 * The next version of the list with the change that two people made. What it sets free goes down the reserve by the rule
 * of the call, though not back to whom it was taken from. The coordinator starts the approval of it.
 */
export function overridden(
  ranking: Ranking,
  proposal: Proposal,
  { agreedBy, at, rule }: { agreedBy: string; at: Instant; rule: AllotmentRule },
): Ranking {
  const { submissionId, place, amount, reason, by } = proposal;
  const changed = ranking.entries
    .filter((entry) => entry.submissionId === submissionId)
    .map((entry) => ({
      ...entry,
      place,
      amount,
      override: { reason, by, agreedBy, at, from: entry.place },
    }));
  const next = nextVersion(ranking, { status: "draft", entries: withEntries(ranking.entries, changed) });
  const isLess = amount < (ranking.entries.find((entry) => entry.submissionId === submissionId)?.amount ?? 0);
  return isLess && rule.reserve ? promoted(next, rule, { except: submissionId }).ranking : next;
}
