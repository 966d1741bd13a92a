import { yearOf } from "../../../domain/calendar.ts";
import type { GrantFacts } from "../../../domain/grants/outcome.ts";
import { limitInTheWay, promisedBy } from "../../../domain/grants/small-grant/limits.ts";
import { Comment } from "../../../schemas/comment.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Grosze, Instant, Sha256, SubmissionId } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { everybody } from "./money-writes.ts";
import { readRankings } from "./read.ts";
import { keys, prefix } from "../table/keys.ts";
import { getItem, queryItems } from "../table/reads.ts";

/** What the public said of an offer, oldest first. */
export async function readComments(tableName: string, submissionId: SubmissionId): Promise<Comment[]> {
  const { pk } = keys.comment(submissionId, "");
  const comments = await Array.fromAsync(queryItems(tableName, pk, { prefix: prefix.comment }), (item) =>
    parseItem(Comment, item),
  );
  return comments.toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
}

/** What an organisation was granted in a year under art. 19a. */
export async function readGranted(tableName: string, organisation: string, year: number): Promise<Grosze> {
  const item = await getItem(tableName, keys.organisationYear(organisation, year));
  return Number(item?.["granted"] ?? 0);
}

/** Those that come before a list in the queue for the money of a year: started already, or made earlier. */
const isAheadOf =
  (own: Pick<Ranking, "id" | "frozenAt">) =>
  ({ id, status, frozenAt }: Ranking): boolean =>
    id !== own.id && (status !== "draft" || frozenAt < own.frozenAt || (frozenAt === own.frozenAt && id < own.id));

/** What was granted in this year, and what the lists of the call propose; of a list, those ahead of it. */
export async function readYear(
  tableName: string,
  { id }: GrantCall,
  organisations: readonly Sha256[],
  { now, list }: { now: Instant; list?: Pick<Ranking, "id" | "frozenAt"> },
): Promise<Required<Pick<GrantFacts, "granted" | "promised">>> {
  const year = yearOf(now);
  const [own, all, lists] = await Promise.all([
    Promise.all(organisations.map((organisation) => readGranted(tableName, organisation, year))),
    readGranted(tableName, everybody, year),
    readRankings(tableName, id),
  ]);
  return {
    granted: { organisation: Math.max(0, ...own), all },
    promised: promisedBy(list ? lists.filter(isAheadOf(list)) : lists, organisations),
  };
}

/** Rows of a list under art. 19a, each with a mark where the offer would go beyond a limit of the year. */
export async function withLimits(
  tableName: string,
  form: GrantCall,
  { entries, ...list }: Pick<Ranking, "id" | "frozenAt" | "entries">,
  now: Instant,
): Promise<RankingEntry[]> {
  if (!form.smallGrant) return entries;
  const marked = entries.map(async (row): Promise<RankingEntry> => {
    const { overLimit: _, ...entry } = row;
    const year = await readYear(tableName, form, entry.organisations, { now, list });
    const limit = limitInTheWay({ form, application: { requestedAmount: entry.requested }, ...year });
    return limit === undefined ? entry : { ...entry, overLimit: true };
  });
  return Promise.all(marked);
}
