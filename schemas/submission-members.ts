import * as z from "zod/mini";
import { EmailAddress, FormId, Instant, Language, Sha256, SubmissionId } from "./values.ts";

/** Answers after checking: text is trimmed and NFC, money is grosze, unanswered fields are absent. */
const AnswerValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export const Answers = z.record(z.string(), z.union([AnswerValue, z.array(z.record(z.string(), AnswerValue))]));
export type Answers = z.infer<typeof Answers>;

const SubmissionStatus = z.enum(["confirmed", "waitlisted", "pendingConfirmation", "submitted"]);

/** What the person is told at once, and again on every replay of the same key. */
export const Receipt = z.strictObject({
  id: SubmissionId,
  reference: z.string(),
  status: SubmissionStatus,
  waitlistPosition: z.optional(z.int()),
});
export type Receipt = z.infer<typeof Receipt>;

/** What sign-ups and applications have in common. */
export const submissionMembers = {
  schemaVersion: z.literal(1),
  id: SubmissionId,
  formId: FormId,
  formVersion: z.int(),
  reference: z.string(),
  language: Language,
  email: EmailAddress,
  answers: Answers,
  consents: z.record(z.string(), z.string()),
  submittedAt: Instant,
  /** SHA-256 of the request, to tell a replay of a key from its misuse. */
  requestHash: Sha256,
  /** SHA-256 of the canonical JSON (RFC 8785) of what was submitted; see domain/content.ts. */
  contentHash: Sha256,
  receipt: Receipt,
};
