import type { GrantCall } from "../../../schemas/form.ts";
import type { Place, Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";

/** What the public is told of an application. A lower amount that has been offered is nobody's yet. */
export type Result = "awarded" | "reserve" | "notAwarded" | "givenUp";

const results: Record<Place, Result> = {
  recommended: "notAwarded",
  partial: "reserve",
  reserve: "reserve",
  notRecommended: "notAwarded",
  belowThreshold: "notAwarded",
  awarded: "awarded",
  forfeited: "givenUp",
  withdrawn: "givenUp",
};

export interface ResultRow {
  result: Result;
  position: number;
  reference: string;
  applicant: string;
  title: string;
  /** Points of both cards together; half of it is what is shown. Absent where a call has no merit review. */
  total?: number;
  belowThreshold: boolean;
  requested: Grosze;
  awarded: Grosze;
}

export interface Results {
  publishedAt: Instant;
  /** The most points there are; absent where nothing is scored. */
  maxPoints?: number;
  rows: ResultRow[];
  /** Of all rows. */
  requested: Grosze;
  awarded: Grosze;
}

function rowOf({ place, position, reference, applicant, title, total, requested, amount }: RankingEntry): ResultRow {
  const result = results[place];
  const awarded = result === "awarded" ? amount : 0;
  const points = total === undefined ? {} : { total };
  const belowThreshold = place === "belowThreshold";
  return { result, position, reference, applicant, title, ...points, belowThreshold, requested, awarded };
}

/** Whether a list is decided: published, or, of the one application of a rolling call, refused. */
const isDecided = (rolling: boolean) => (ranking: Ranking) =>
  ranking.status === "published" || (rolling && ranking.status === "refused");

const decidedAt = ({ publishedAt, history, frozenAt }: Ranking): Instant =>
  publishedAt ?? history.at(-1)?.at ?? frozenAt;

/** The results of a call as anybody may read them, by the lists that are published; undefined before the first is. */
export function resultsOf(
  { rolling, merit }: Pick<GrantCall, "rolling" | "merit">,
  rankings: readonly Ranking[],
): Results | undefined {
  const lists = rankings
    .filter(isDecided(rolling))
    .toSorted((one, other) => (decidedAt(one) < decidedAt(other) ? -1 : 1));
  const last = lists.at(-1);
  if (!last) return undefined;
  const rows = lists
    .flatMap(({ entries }) => entries.map(rowOf))
    .map((row, index) => (rolling ? { ...row, position: index + 1 } : row));
  return {
    publishedAt: decidedAt(last),
    ...(merit && { maxPoints: sum(merit.criteria.map(({ maxPoints }) => maxPoints)) }),
    rows,
    requested: sum(rows.map(({ requested }) => requested)),
    awarded: sum(rows.map(({ awarded }) => awarded)),
  };
}
