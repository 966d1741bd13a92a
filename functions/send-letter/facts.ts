import { canonicalContent } from "../../domain/content.ts";
import type { RecordedReview } from "../../schemas/assignment.ts";
import type { Letter } from "../../schemas/letter.ts";
import { found } from "../shared/http/refused.ts";
import { readAssignment, readAssignments, readCounter, readForm, readSubmission } from "../shared/records.ts";
import type { LetterFacts } from "./letters/compose.ts";

/** Reads whatever a letter may speak of. Recommendations are read only for the decision-maker. */
export async function gatherFacts(tableName: string, letter: Letter, now: Date): Promise<Omit<LetterFacts, "links">> {
  const { formId, submissionId, assigneeId, step, kind } = letter;
  const form = found(await readForm(tableName, formId));
  const submission = submissionId && (await readSubmission(tableName, formId, submissionId));
  const assignment =
    submissionId && step && assigneeId && (await readAssignment(tableName, submissionId, step, assigneeId));
  const deciding = kind === "decisionRequest" || kind === "decisionReminder";
  const reviews = deciding && submissionId ? await readAssignments(tableName, submissionId) : [];
  return {
    letter,
    form,
    now,
    ...(deciding || kind === "callClosed" ? { counter: await readCounter(tableName, formId) } : {}),
    reviews: reviews.filter(
      (review): review is RecordedReview => review.step === "review" && review.status === "recorded",
    ),
    ...(submission && { submission, canonicalContent: canonicalContent(submission) }),
    ...(assignment && { assignment }),
  };
}
