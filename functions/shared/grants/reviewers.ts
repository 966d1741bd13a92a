import { person } from "../../../domain/grants/asked.ts";
import { type Leaving, type Next, nextOfReview } from "../../../domain/grants/review/merit-review.ts";
import { isReview } from "../../../domain/grants/review/reviewers.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { keys } from "../table/keys.ts";
import { absent, ContentionError, transact, type Write } from "../table/writes.ts";
import { carryOut } from "./carry-out.ts";
import { loadsWrite, readLoad } from "./load.ts";
import { readApplication, readQuestions } from "./read.ts";

/** How often it is decided anew, because somebody answered or was assigned at the same moment. */
const attempts = 8;

/** A reviewer who is to be replaced, by whom, and what is written with it. */
interface Replacing extends Leaving {
  actor: string;
  besides?: readonly Write[];
}

/** Tells the coordinator, once for each time that somebody is missing and the call has nobody to ask. */
async function tellThatNobodyIsLeft(
  tableName: string,
  form: GrantCall,
  { id, status }: Application,
  questions: readonly Question[],
  now: Instant,
): Promise<void> {
  const { coordinator } = form;
  const about = { formId: form.id, submissionId: id };
  const letter = queuedLetter({
    kind: "reviewersMissing",
    to: coordinator.email,
    language: coordinator.language,
    ...about,
    assigneeId: person(coordinator).id,
    queuedAt: now,
  });
  const name = letterName("reviewersMissing", status, String(questions.filter(isReview).length));
  await transact(tableName, [
    { put: { ...keys.letter(id, name), ...letter }, condition: absent },
    audit({ at: now, ...about, action: "escalated", actor: "system", detail: "reviewerAssignment" }),
  ]);
}

/** Reads all there is and does the next thing; "again" when something else was written at the same moment. */
async function attempt(
  tableName: string,
  form: GrantCall,
  submissionId: SubmissionId,
  now: Instant,
  replacing: Replacing | undefined,
): Promise<Next | "again"> {
  const [application, questions, load] = await Promise.all([
    readApplication(tableName, form.id, submissionId),
    readQuestions(tableName, { formId: form.id, submissionId }),
    readLoad(tableName, form.id),
  ]);
  if (!application) return undefined;
  const next = nextOfReview({ form, application, questions, load }, now, replacing);
  if (next === undefined) return undefined;
  if (next === "nobodyLeft") {
    if (!replacing) await tellThatNobodyIsLeft(tableName, form, application, questions, now);
    return next;
  }
  const actor = replacing?.actor ?? "system";
  const besides = next.outcome.withdraw ? (replacing?.besides ?? []) : [];
  const loads = Object.keys(next.loads).length > 0 ? [loadsWrite(form.id, load, next.loads)] : [];
  const failures = await carryOut(tableName, { form, application, ranking: undefined }, next.outcome, {
    actor,
    now,
    besides: [...besides, ...loads],
  });
  return failures ? "again" : next;
}

async function advance(
  tableName: string,
  form: GrantCall,
  submissionId: SubmissionId,
  now: Instant,
  replacing?: Replacing,
): Promise<Next> {
  for (let left = attempts; left > 0; left -= 1) {
    const next = await attempt(tableName, form, submissionId, now, replacing);
    if (next !== "again") return next;
  }
  throw new ContentionError("The review is being written by others");
}

/**
 * Does whatever the merit review of an application comes to next, if anything: asks the first two reviewers, or others
 * instead of those who declared a conflict, or a third; makes the score when all cards are there; and lets reviewers go
 * when the application has left the review. May be called at any time, by several at once, and again after any end.
 */
export async function settleReviews(
  tableName: string,
  form: GrantCall,
  submissionId: SubmissionId,
  now: Instant,
): Promise<void> {
  // A conflict may be followed by a card that was waiting for it, or by the news that nobody is left to ask.
  while (typeof (await advance(tableName, form, submissionId, now)) === "object");
}

/** Asks reviewers whom an application lacks. Without enough of them it stays where it is, and the coordinator is told. */
export const assignReviewers = (tableName: string, form: GrantCall, { id }: Application, now: Instant): Promise<void> =>
  settleReviews(tableName, form, id, now);

/**
 * Asks somebody else instead of a reviewer whose card is not there. Answers false, and changes nothing, when it is there
 * by now, when they have been replaced, or when the call has nobody else who may be asked.
 */
export async function replaceReviewer(
  tableName: string,
  form: GrantCall,
  { id }: Pick<Application, "id">,
  reviewerId: string,
  replacing: Omit<Replacing, "reviewerId">,
  now: Instant,
): Promise<boolean> {
  const next = await advance(tableName, form, id, now, { reviewerId, ...replacing });
  return typeof next === "object" && (next.outcome.withdraw ?? []).some(({ asked }) => asked.id === reviewerId);
}
