import { allotmentRule, amountOf, isLive } from "../../../domain/grants/list/allotment.ts";
import { person } from "../../../domain/grants/asked.ts";
import { award, offer, type Placed } from "../../../domain/grants/list/award.ts";
import type { Outcome } from "../../../domain/grants/outcome.ts";
import { endOf, mayRise } from "../../../domain/grants/list/placing.ts";
import { type Left, leave } from "../../../domain/grants/list/promotion.ts";
import { yearOf } from "../../../domain/calendar.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { applicationsBehind } from "./listed.ts";
import { readPool } from "./read.ts";

/** Who leaves a list, and how. */
export type Gone = ReadonlyMap<SubmissionId, "forfeited" | "withdrawn">;

/** Rows that come up from the reserve in one transaction, which takes a hundred writes; the others follow it. */
const mostAtOnce = 8;

/** Whom the reserve can still serve; whoever has left it a moment ago, unseen by the list, leaves it now. */
async function readReserve(tableName: string, { formId, entries }: Ranking) {
  const reserve = entries.filter(({ place }) => place === "reserve");
  const applications = await applicationsBehind(tableName, formId, reserve);
  const gone = reserve
    .map(({ submissionId }) => [submissionId, applications.get(submissionId)] as const)
    .filter(([, application]) => !application || !mayRise(application))
    .map(([id, application]) => [id, (application && endOf(application)) ?? "withdrawn"] as const);
  return { applications, gone: new Map(gone) };
}

/** Awards, or offers of a part, to those who came up. */
function raised(left: Left, applications: ReadonlyMap<SubmissionId, Application>, now: Instant): Placed[] {
  return left.promoted.map((entry) => {
    const application = applications.get(entry.submissionId);
    if (!application) throw new TypeError("Whoever comes up from the reserve was read before");
    return entry.place === "awarded"
      ? award(left.ranking, entry, application, now)
      : offer(left.ranking, entry, application, now);
  });
}

/** Under art. 19a an award that ended no longer counts in its year. */
function grantedNoMore({ smallGrant }: GrantCall, { publishedAt, entries }: Ranking, gone: Gone): Outcome["granted"] {
  if (!smallGrant || publishedAt === undefined) return undefined;
  const year = yearOf(publishedAt);
  return entries
    .filter(({ submissionId, amount }) => gone.has(submissionId) && amount > 0)
    .map(({ organisations, amount }) => ({ organisations, year, amount: -amount }));
}

/**
 * What follows for a list, the pool and the reserve when somebody leaves, or when money was left for the reserve: one
 * outcome, so that the money is never both given back and given away, nor neither. Undefined when nothing follows.
 */
export async function departure(
  tableName: string,
  form: GrantCall,
  ranking: Ranking,
  gone: Gone,
  now: Instant,
): Promise<Outcome | undefined> {
  const published = ranking.status === "published";
  if (gone.size === 0 && !(published && ranking.released > 0)) return undefined;
  const rule = allotmentRule(form);
  const pool = await readPool(tableName, form.id);
  const promotes = pool?.cancelled === false;
  const reserve = published && promotes && rule.reserve ? await readReserve(tableName, ranking) : undefined;
  const leaving = new Map([...(reserve?.gone ?? []), ...gone]);
  const live = ranking.entries.filter((entry) => leaving.has(entry.submissionId) && isLive(entry));
  const left = leave(ranking, leaving, rule, { promotes, most: mostAtOnce });
  if (live.length === 0 && left.promoted.length === 0) return undefined;
  const placed = published ? raised(left, reserve?.applications ?? new Map(), now) : [];
  const granted = grantedNoMore(form, ranking, leaving);
  const spent = amountOf(left.promoted);
  const returned = {
    amount: left.released,
    from: live.filter(({ amount }) => amount > 0).map(({ reference }) => reference),
    promoted: left.promoted.map(({ reference }) => reference),
  };
  const to = person(form.coordinator);
  const news = promotes && left.released > 0 ? [{ kind: "moneyReturned" as const, to, returned }] : [];
  return {
    ranking: left.ranking,
    applications: placed.map(({ application }) => application),
    ...(published && { money: { released: left.released, spent } }),
    ...(granted && { granted }),
    ask: placed.flatMap(({ ask = [] }) => ask),
    letters: [...placed.flatMap(({ letters = [] }) => letters), ...news],
    trace: [
      ...live.flatMap(({ submissionId, amount }) =>
        amount > 0 ? [{ action: "moneyReleased" as const, detail: String(amount), submissionId }] : [],
      ),
      ...placed.flatMap(({ application: { id }, trace = [] }) => [
        { action: "promoted" as const, submissionId: id },
        ...trace,
      ]),
    ],
  };
}
