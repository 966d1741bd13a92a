import type { Ranking } from "../../../schemas/ranking.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { yearOf } from "../../calendar.ts";
import { amountOf } from "./allotment.ts";
import type { Outcome } from "../outcome.ts";
import { awarded } from "./promotion.ts";

/** What each organisation on the list is granted, where art. 19a limits it in a year. */
const grantedBy = ({ entries }: Ranking, year: number): NonNullable<Outcome["granted"]> =>
  entries.filter(({ amount }) => amount > 0).map(({ organisations, amount }) => ({ organisations, year, amount }));

/** The last approval makes proposals awards, takes their money out of the pool, and makes the results public. */
export function publication(
  { smallGrant }: Pick<GrantCall, "smallGrant">,
  ranking: Ranking,
  now: Instant,
): Pick<Outcome, "ranking" | "money" | "publishResults" | "granted"> {
  const entries = ranking.entries.map((entry) => (entry.amount > 0 ? awarded(entry) : entry));
  return {
    ranking: { ...ranking, status: "published", publishedAt: now, entries },
    money: { released: 0, spent: amountOf(entries) },
    publishResults: true,
    ...(smallGrant && { granted: grantedBy(ranking, yearOf(now)) }),
  };
}
