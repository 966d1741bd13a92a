import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

/** What somebody said of an offer under art. 19a. The name is the author's own wish; nothing else is asked. */
export const Comment = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  submissionId: SubmissionId,
  author: z.string().check(z.maxLength(120)),
  text: z.string().check(z.maxLength(4000)),
  at: Instant,
});
export type Comment = z.infer<typeof Comment>;
