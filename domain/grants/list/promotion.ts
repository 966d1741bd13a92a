import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Grosze, SubmissionId } from "../../../schemas/values.ts";
import { type AllotmentRule, amountOf, isLive, shared, withEntries } from "./allotment.ts";
import { isOpenOffer, nextVersion, stageOf } from "./version.ts";

/** What somebody's leaving does to a list, and to the pool if the list is published. */
export interface Left {
  ranking: Ranking;
  released: Grosze;
  /** Those that came up from the reserve, as they stand now. */
  promoted: RankingEntry[];
}

const gotMoney = ({ amount }: RankingEntry): boolean => amount > 0;

/**
 * Who may come up: the reserve, and, as long as nothing has been offered to anybody, those for whom only a part was left.
 */
const isWaiting =
  ({ status }: Ranking, except?: SubmissionId) =>
  (entry: RankingEntry): boolean =>
    entry.submissionId !== except &&
    (entry.place === "reserve" || (status === "draft" && isOpenOffer(entry) && !entry.override));

/**
 * Money for those who wait. Before the publication it is whatever the list gives to nobody else: nothing has been
 * promised yet. After it, no more than others gave back; what the rule of the call left over stays over.
 */
const moneyFor = ({ status, available, entries, released }: Ranking, waiting: readonly RankingEntry[]): Grosze =>
  status === "published" ? released : available - amountOf(entries) + amountOf(waiting);

/**
 * Moves the reserve up, in its order and by the same rule as the list was made by. Nobody comes up twice, as whoever did
 * is no longer on the reserve. Once the list is published at most so many come up at a time; the others follow.
 */
export function promoted(
  ranking: Ranking,
  rule: AllotmentRule,
  { except, most = Infinity }: { except?: SubmissionId | undefined; most?: number } = {},
): Omit<Left, "released"> {
  const { status, entries } = ranking;
  const waiting = entries.filter(isWaiting(ranking, except));
  const served = shared(waiting, moneyFor(ranking, waiting), rule);
  if (status !== "published") {
    return { ranking: { ...ranking, entries: withEntries(entries, served) }, promoted: served.filter(gotMoney) };
  }
  const risen = served
    .filter(gotMoney)
    .slice(0, most)
    .map((entry) => (entry.place === "recommended" ? awarded(entry) : entry));
  const released = ranking.released - amountOf(risen);
  return { ranking: { ...ranking, released, entries: withEntries(entries, risen) }, promoted: risen };
}

export const awarded = (entry: RankingEntry): RankingEntry => ({ ...entry, place: "awarded" });

const amounts = ({ entries }: Ranking): string => entries.map(({ amount }) => amount).join();

/**
 * The version changes only where money on the list does: whoever leaves without any changes nothing that was approved.
 * Once the list is published nobody approves it any more, and its version is the one that was. Nobody is asked to approve
 * a list on which nobody is left, or one of a call that is over.
 */
function afterChange(before: Ranking, after: Ranking, goesOn: boolean): Ranking {
  const { status } = before;
  if (status === "published" || status === "refused") return after;
  const changed = amounts(before) === amounts(after) ? after : nextVersion(after);
  if (!goesOn || !changed.entries.some(isLive)) return { ...changed, status: "draft" };
  return status === "draft" ? changed : { ...changed, status: stageOf(changed) };
}

/** Ends the rows of those who have left; their money goes to the reserve, unless the whole call is over. */
export function leave(
  ranking: Ranking,
  gone: ReadonlyMap<SubmissionId, "forfeited" | "withdrawn">,
  rule: AllotmentRule,
  { promotes = true, most = Infinity } = {},
): Left {
  const ending = ranking.entries.filter((entry) => isLive(entry) && gone.has(entry.submissionId));
  const amount = amountOf(ending);
  const published = ranking.status === "published";
  const ended = ending.map((entry): RankingEntry => ({
    ...entry,
    place: gone.get(entry.submissionId) ?? "withdrawn",
    amount: 0,
  }));
  const emptied: Ranking = {
    ...ranking,
    entries: withEntries(ranking.entries, ended),
    ...(published && { released: ranking.released + amount }),
  };
  const movesUp = promotes && rule.reserve && ranking.status !== "refused";
  const after = movesUp ? promoted(emptied, rule, { most }) : { ranking: emptied, promoted: [] };
  return {
    ranking: afterChange(ranking, after.ranking, promotes),
    released: published ? amount : 0,
    promoted: after.promoted,
  };
}
