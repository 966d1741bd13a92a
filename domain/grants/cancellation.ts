import type { Application, ApplicationStatus } from "../../schemas/application.ts";
import type { Question } from "../../schemas/question.ts";
import type { Ranking } from "../../schemas/ranking.ts";
import type { Instant } from "../../schemas/values.ts";
import { applicantOf } from "./asked.ts";
import { withoutProposal } from "./list-version.ts";
import { moved } from "./moved.ts";
import { openQuestions } from "./next-question.ts";
import type { Outcome } from "./outcome.ts";
import { isReview } from "./reviewers.ts";

/** These are over, or bind by an agreement that both have signed. */
const staying: ReadonlySet<ApplicationStatus> = new Set<ApplicationStatus>([
  "leftUnexamined",
  "rejected",
  "agreementSigned",
  "inProgress",
  "reportDue",
  "reportReview",
  "reportCorrection",
  "refundDue",
  "settled",
  "forfeited",
  "withdrawn",
  "callCancelled",
]);

/** Whether an application ends with its call. */
export const endsWithCall = ({ status }: Pick<Application, "status">): boolean => !staying.has(status);

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
