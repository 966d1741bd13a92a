import * as z from "zod/mini";
import { EmailAddress, FormId, Instant, Language, SubmissionId } from "./values.ts";

/** What has been typed, by the name of the control: `applicantName`, `budget[0].amount`, `consents.privacy`. */
export const DraftValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type DraftValues = z.infer<typeof DraftValues>;

export const DraftId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** An application that is being written; anybody with one of its links may go on with it. */
export const Draft = z.strictObject({
  schemaVersion: z.literal(1),
  id: DraftId,
  formId: FormId,
  language: Language,
  /** Grows with each save; a save names the one it was made from, and is merged where others saved meanwhile. */
  revision: z.int(),
  values: DraftValues,
  /** Who has a link: the first is who began it. */
  editors: z.array(EmailAddress).check(z.minLength(1), z.maxLength(10)),
  createdAt: Instant,
  savedAt: Instant,
  status: z.enum(["editing", "submitted", "expired"]),
  submissionId: z.optional(SubmissionId),
  /** How many reminders have gone out. */
  reminded: z.int(),
});
export type Draft = z.infer<typeof Draft>;
