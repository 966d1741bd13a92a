import type { Allocation } from "../../../schemas/grant-call.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { RankingEntry } from "../../../schemas/ranking.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";

/** How a call gives its money, and whether those who get none wait for what others give back. */
export interface AllotmentRule extends Allocation {
  reserve: boolean;
}

/**
 * A rolling call has no reserve: whoever comes later is served from what is left, and may apply again. Nor has art. 19a,
 * where each offer is decided on its own.
 */
export const allotmentRule = ({
  allocation,
  rolling,
  smallGrant,
}: Pick<GrantCall, "allocation" | "rolling" | "smallGrant">): AllotmentRule => ({
  ...allocation,
  reserve: !rolling && smallGrant === undefined,
});

/** Whether an entry is still somebody's: whoever has left keeps a row, and nothing else. */
export const isLive = ({ place }: RankingEntry): boolean => place !== "forfeited" && place !== "withdrawn";

export const amountOf = (entries: readonly RankingEntry[]): Grosze => sum(entries.map(({ amount }) => amount));

/** A part of a request that is worth offering. */
const isEnough = (part: Grosze, requested: Grosze, { minPartialPercent }: Allocation): boolean =>
  part > 0 && part * 100 >= requested * minPartialPercent;

/**
 * Gives money to entries in their order. At the first that does not fit everybody after it goes without (`stop`), it is
 * passed over (`skip`), or it is offered what is left, if that is enough of its request, and is the last (`partial`).
 */
export function shared(entries: readonly RankingEntry[], money: Grosze, rule: AllotmentRule): RankingEntry[] {
  let left = money;
  let stopped = false;
  const without = rule.reserve ? ("reserve" as const) : ("notRecommended" as const);
  return entries.map((entry) => {
    const { requested } = entry;
    if (!stopped && requested <= left) {
      left -= requested;
      return { ...entry, place: "recommended", amount: requested };
    }
    if (!stopped && rule.policy === "partial" && isEnough(left, requested, rule)) {
      const amount = left;
      [left, stopped] = [0, true];
      return { ...entry, place: "partial", amount };
    }
    stopped ||= rule.policy !== "skip";
    return { ...entry, place: without, amount: 0 };
  });
}

/** Entries with these in their places, by their ids. */
export function withEntries(entries: readonly RankingEntry[], changed: readonly RankingEntry[]): RankingEntry[] {
  const byId = new Map(changed.map((entry) => [entry.submissionId, entry]));
  return entries.map((entry) => byId.get(entry.submissionId) ?? entry);
}

/** Who may be given money: not below the threshold, nor who has left or would go beyond the limit of a year. */
const mayHave = (entry: RankingEntry): boolean =>
  isLive(entry) && entry.place !== "belowThreshold" && entry.overLimit === undefined;

const withNothing = (entry: RankingEntry): RankingEntry =>
  entry.overLimit && isLive(entry) ? { ...entry, place: "notRecommended", amount: 0 } : entry;

/** The whole list, with the money of the call given down to where it ends. */
export const allotted = (entries: readonly RankingEntry[], money: Grosze, rule: AllotmentRule): RankingEntry[] =>
  withEntries(entries.map(withNothing), shared(entries.filter(mayHave), money, rule));
