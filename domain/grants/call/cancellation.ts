import type { Application } from "../../../schemas/application.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant } from "../../../schemas/values.ts";
import { applicantOf } from "../asked.ts";
import { withoutProposal } from "../list/version.ts";
import { moved } from "../moved.ts";
import { openQuestions } from "../next-question.ts";
import type { Outcome } from "../outcome.ts";
import { isIn } from "../phases.ts";
import { isReview } from "../review/reviewers.ts";

/** Whether an application ends with its call: not one that is over, or bound by an agreement that both have signed. */
export const endsWithCall = (application: Pick<Application, "status">): boolean =>
  !isIn(application, "underAgreement", "reporting", "ended");

/** What the cancellation of a call means for one application: it ends, and nobody is asked about it any more. */
export function cancelledWith(
  application: Application,
  questions: readonly Question[],
  { reason, now }: { reason: string; now: Instant },
): Outcome {
  const open = openQuestions(questions);
  return {
    applications: [moved(application, "callCancelled", now, { endReason: reason })],
    withdraw: open,
    letters: [
      { kind: "callCancelled", to: applicantOf(application) },
      ...open.filter(isReview).map(({ asked }) => ({ kind: "reviewerReplaced" as const, to: asked })),
    ],
    ...(application.status === "commentsOpen" && { later: [{ name: "commentsEnd" as const, at: undefined }] }),
    trace: [{ action: "callCancelled" }],
  };
}

/** A list that nobody has decided on is not decided on any more; undefined where there is nothing to end. */
export const refusedWith = (ranking: Ranking): Ranking | undefined =>
  ranking.status === "published" || ranking.status === "refused"
    ? undefined
    : { ...withoutProposal(ranking), status: "refused" };
