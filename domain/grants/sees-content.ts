import type { Question } from "../../schemas/question.ts";

/** A reviewer's, who must know neither another's card nor, before the declaration, the content. */
export const isReviewer = ({ step }: Pick<Question, "step">): boolean => step === "review" || step === "thirdReview";

/**
 * Whether whoever is asked may read the application and its files. A reviewer who has not declared to be impartial may
 * not yet; one who declared a conflict, was replaced or is not needed any more, no more.
 */
export const seesContent = (question: Pick<Question, "step" | "status" | "declaredAt">): boolean =>
  !isReviewer(question) ||
  (question.declaredAt !== undefined && (question.status === "requested" || question.status === "recorded"));
