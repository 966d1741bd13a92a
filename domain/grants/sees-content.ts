import type { Question } from "../../schemas/question.ts";
import { isReview } from "./reviewers.ts";

/**
 * Whether whoever is asked may read the application and its files. A reviewer who has not declared to be impartial may
 * not yet; one who declared a conflict, was replaced or is not needed any more, no more.
 */
export const seesContent = (question: Pick<Question, "step" | "status" | "declaredAt">): boolean =>
  !isReview(question) ||
  (question.declaredAt !== undefined && (question.status === "requested" || question.status === "recorded"));
