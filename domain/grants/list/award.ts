import type { Application } from "../../../schemas/application.ts";
import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { applicantOf } from "../asked.ts";
import { moved } from "../moved.ts";
import { overLimitReason } from "../small-grant/limits.ts";
import type { NewQuestion, News, Trace } from "../outcome.ts";

/** What becomes of one application by its place on a list. */
export interface Placed {
  application: Application;
  ask?: NewQuestion[];
  letters?: News[];
  trace?: Trace[];
}

/** What the applicant is told of the decision, and by which list. */
export const decisionOf = (
  { id, version, publishedAt, history, status }: Ranking,
  { position, override, overLimit }: RankingEntry,
  now: Instant,
  language: Language = "pl",
): NonNullable<Application["decision"]> => {
  const own = override?.reason ?? (overLimit && overLimitReason[language]);
  const reason = status === "refused" ? history.at(-1)?.reason : own;
  return {
    at: publishedAt ?? now,
    list: id,
    listVersion: version,
    position,
    ...(reason !== undefined && { reason }),
  };
};

/** Whoever comes up from the reserve keeps the day of it, also while a lower amount is still offered. */
function promotion({ status, decision }: Application, now: Instant): { promotedAt?: Instant } {
  const promotedAt = status === "reserve" ? now : decision?.promotedAt;
  return promotedAt === undefined ? {} : { promotedAt };
}

/** An award: the agreement is asked for at once. */
export function award(ranking: Ranking, entry: RankingEntry, application: Application, now: Instant): Placed {
  const { id } = application;
  const to = applicantOf(application);
  return {
    application: moved(application, "awarded", now, {
      proposedAmount: entry.amount,
      awardedAmount: entry.amount,
      decision: { ...decisionOf(ranking, entry, now), ...promotion(application, now) },
    }),
    ask: [{ step: "agreement", round: 1, asked: to, submissionId: id }],
    letters: [{ kind: "applicationAwarded", to, submissionId: id }],
    trace: [{ action: "awarded", detail: String(entry.amount), submissionId: id }],
  };
}

/** A lower amount is offered; the version tells it from an offer of an earlier list. */
export function offer(ranking: Ranking, entry: RankingEntry, application: Application, now: Instant): Placed {
  const { id } = application;
  return {
    application: moved(application, "partialOffer", now, {
      proposedAmount: entry.amount,
      ...(application.decision && { decision: { ...application.decision, ...promotion(application, now) } }),
    }),
    ask: [{ step: "partialOffer", round: ranking.version, asked: applicantOf(application), submissionId: id }],
  };
}
