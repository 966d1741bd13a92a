import type { Application } from "../../../schemas/application.ts";
import type { MeritRules, Reviewer } from "../../../schemas/grant-call.ts";
import type { Question } from "../../../schemas/question.ts";
import { isOfApplicant } from "./institutions.ts";

/** How many reviews a reviewer of the call has been given. */
export type LoadOf = (reviewerId: string) => number;

export const isReview = ({ step }: Pick<Question, "step">): boolean => step === "review" || step === "thirdReview";

/** Reviewers who send the first two cards. */
export const firstReviewers = 2;

/**
 * Who may be asked next, best first: the least given comes first. Among equals the order of the call is begun at a place
 * that the id of the application gives, so that it is not always the same two who read together.
 * Nobody is asked twice about an application, so whoever declared a conflict or was replaced is not asked again, and
 * nobody is asked about an applicant or patron to which they belong.
 */
export function eligibleReviewers(
  { reviewers }: Pick<MeritRules, "reviewers">,
  application: Application,
  questions: readonly Question[],
  load: LoadOf,
): Reviewer[] {
  const asked = new Set(questions.filter(isReview).map((question) => question.asked.id));
  const own = new Set([application.email, application.patron?.email].map((address) => address?.toLowerCase()));
  const start = Number.parseInt(application.id.slice(-8), 16) % reviewers.length;
  return [...reviewers.slice(start), ...reviewers.slice(0, start)]
    .filter(({ id, email }) => !asked.has(id) && !own.has(email.toLowerCase()))
    .filter((reviewer) => !isOfApplicant(reviewer, application))
    .toSorted((one, other) => load(one.id) - load(other.id));
}
