import * as z from "zod/mini";
import { EmailAddress, FormId, Instant, Language, SubmissionId } from "./values.ts";

/** What has been typed, by the name of the control: `applicantName`, `budget[0].amount`, `consents.privacy`. */
export const DraftValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type DraftValues = z.infer<typeof DraftValues>;

export const DraftId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/**
 * What somebody typed into a control while somebody else had saved something else there. It stands beside what was saved
 * until one of them chooses. `name`: of the control, or of a group whose rows are no longer the same ones.
 */
export const DraftConflict = z.strictObject({
  id: z.string().check(z.regex(/^\d{1,9}-\d{1,4}$/)),
  name: z.string(),
  values: DraftValues,
});
export type DraftConflict = z.infer<typeof DraftConflict>;

/** One saved state of a draft; the last 200 are kept. */
export const DraftRevision = z.strictObject({
  schemaVersion: z.literal(1),
  revision: z.int(),
  values: DraftValues,
  savedAt: Instant,
});
export type DraftRevision = z.infer<typeof DraftRevision>;

/** An application that is being written; anybody with one of its links may go on with it. */
export const Draft = z.strictObject({
  schemaVersion: z.literal(1),
  id: DraftId,
  formId: FormId,
  language: Language,
  /** Grows with each save; a save names the one it was made from, and is merged where others saved meanwhile. */
  revision: z.int(),
  values: DraftValues,
  conflicts: z._default(z.array(DraftConflict), []),
  /** Who has a link: the first is who began it. */
  editors: z.array(EmailAddress).check(z.minLength(1), z.maxLength(10)),
  createdAt: Instant,
  savedAt: Instant,
  status: z.enum(["editing", "submitted", "expired"]),
  /** How many files it has, those included that were refused. */
  files: z._default(z.int(), 0),
  submissionId: z.optional(SubmissionId),
  /** How many reminders have gone out. */
  reminded: z.int(),
});
export type Draft = z.infer<typeof Draft>;

/** That an address began or sent something in one call; found by a hash of the address. */
export const OfAddress = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  language: Language,
  /** Until when a link to it is of use. */
  until: Instant,
  draftId: z.optional(DraftId),
  submissionId: z.optional(SubmissionId),
});
export type OfAddress = z.infer<typeof OfAddress>;
