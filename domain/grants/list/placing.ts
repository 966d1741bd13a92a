import type { Application, ApplicationStatus } from "../../../schemas/application.ts";
import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Instant } from "../../../schemas/values.ts";
import { applicantOf } from "../asked.ts";
import { award, decisionOf, offer, type Placed } from "./award.ts";
import { isOpenOffer } from "./version.ts";
import { moved } from "../moved.ts";
import { hasLeft, isIn } from "../phases.ts";

/** Whether it follows its place on a list that is not published yet. */
const follows = (application: Pick<Application, "status">): boolean =>
  application.status === "scored" || isIn(application, "onList");

/** How a row ends whose application has left; undefined while it has not. */
export const endOf = (application: Pick<Application, "status">): "forfeited" | "withdrawn" | undefined =>
  hasLeft(application) ? (application.status === "forfeited" ? "forfeited" : "withdrawn") : undefined;

/** Whether an application may still be awarded something. */
export const mayRise = (application: Application): boolean =>
  follows(application) && application.awardedAmount === undefined;

/** Where an application stands that is on a list nobody has decided on. */
function proposed({ status }: Ranking, entry: RankingEntry): ApplicationStatus | undefined {
  switch (entry.place) {
    case "recommended":
    case "reserve":
    case "notRecommended":
      return entry.place;
    case "partial":
      return status === "offers" && isOpenOffer(entry) ? "partialOffer" : "partiallyRecommended";
    default:
      return undefined;
  }
}

/** Nothing, or less than nothing for now: told once, as the decision is recorded with it. */
function declined(ranking: Ranking, entry: RankingEntry, application: Application, now: Instant): Placed | undefined {
  if (application.decision || endOf(application)) return undefined;
  const onReserve = entry.place === "reserve" && ranking.status === "published";
  const to = applicantOf(application);
  const { id } = application;
  return {
    application: moved(application, onReserve ? "reserve" : "rejected", now, {
      decision: decisionOf(ranking, entry, now, application.language),
    }),
    letters: [{ kind: onReserve ? "applicationOnReserve" : "applicationRejected", to, submissionId: id }],
    ...(!onReserve && { trace: [{ action: "rejected" as const, submissionId: id }] }),
  };
}

/**
 * What an application lacks to be where its list says that it is; undefined when it is there. Nothing that applicants are
 * told happens before the list is published, or, of one application, refused.
 */
export function placing(
  ranking: Ranking,
  entry: RankingEntry,
  application: Application,
  now: Instant,
): Placed | undefined {
  const { status, id } = ranking;
  const isOver = status === "published" || (status === "refused" && id === application.id);
  if (isOver) {
    if (entry.place === "awarded") {
      return mayRise(application) ? award(ranking, entry, application, now) : undefined;
    }
    return entry.amount > 0 || endOf(application) ? undefined : declined(ranking, entry, application, now);
  }
  const target = proposed(ranking, entry);
  if (target === undefined || !follows(application)) return undefined;
  if (application.status === target && application.proposedAmount === entry.amount) return undefined;
  if (target === "partialOffer" && application.status !== "partialOffer") {
    return offer(ranking, entry, application, now);
  }
  return { application: moved(application, target, now, { proposedAmount: entry.amount }) };
}
