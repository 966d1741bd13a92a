import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

/**
 * Something the scheduled run has to do for a form as a whole: remind participants, issue certificates, erase what has
 * been kept long enough, or report that a call has closed.
 */
export const DueOfForm = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  at: Instant,
  /** The last sign-up, in the order of ids, that was done by a run that had no time for all of them. */
  after: z.optional(SubmissionId),
});
export type DueOfForm = z.infer<typeof DueOfForm>;

/** Something the scheduled run has to do of one application. */
export const DueOfApplication = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  submissionId: SubmissionId,
  name: z.enum(["commentsEnd", "workEnds", "reportOverdue", "anonymise"]),
  at: Instant,
});
export type DueOfApplication = z.infer<typeof DueOfApplication>;
