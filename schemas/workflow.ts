import * as z from "zod/mini";
import { Step } from "./assignment.ts";
import { FormId, SubmissionId } from "./values.ts";

/** Input of the state machine `deliver-letter`, and of its two tasks: the key of the letter in the table. */
export const LetterKey = z.strictObject({ owner: z.string(), letter: z.string() });
export type LetterKey = z.infer<typeof LetterKey>;

/** What the task `send-letter` answers. */
export const LetterSent = z.strictObject({ outcome: z.enum(["sent", "alreadySent", "dropped"]) });
export type LetterSent = z.infer<typeof LetterSent>;

/** Input of the state machine `review-application`, and of its task `open-review`. */
export const ReviewInput = z.strictObject({ formId: FormId, submissionId: SubmissionId });
export type ReviewInput = z.infer<typeof ReviewInput>;

/** What `open-review` answers: whom to ask. */
export const ReviewPlan = z.strictObject({
  reviewerIds: z.array(z.string()),
  decisionMakerId: z.string(),
});
export type ReviewPlan = z.infer<typeof ReviewPlan>;

/** Input of the task `request-answer`, which waits for a person with its task token. */
export const AnswerRequest = z.strictObject({
  formId: FormId,
  submissionId: SubmissionId,
  step: Step,
  assigneeId: z.string(),
  taskToken: z.string(),
});
export type AnswerRequest = z.infer<typeof AnswerRequest>;

/** What a waiting task is resumed with: nothing but the fact, as the table holds the answer. */
export const AnswerRecorded = z.strictObject({ answered: z.literal(true) });
export type AnswerRecorded = z.infer<typeof AnswerRecorded>;
