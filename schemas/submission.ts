import * as z from "zod/mini";
import { EmailAddress, FormId, Grosze, Instant, Language, Sha256, SubmissionId } from "./values.ts";

/** Body of `POST /forms/{id}/submissions`; the answers themselves are checked against the form's fields. */
export const SubmissionRequest = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  consents: z.record(z.string(), z.string()),
  language: Language,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

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

const common = {
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

const signUp = { kind: z.literal("signUp"), ...common };

/** One person's sign-up for a conference. */
export const SignUp = z.discriminatedUnion("status", [
  z.strictObject({ ...signUp, status: z.literal("confirmed"), confirmedAt: Instant }),
  z.strictObject({ ...signUp, status: z.literal("waitlisted"), waitingNumber: z.int() }),
  z.strictObject({ ...signUp, status: z.literal("cancelled"), cancelledAt: Instant }),
]);
export type SignUp = z.infer<typeof SignUp>;

const application = {
  kind: z.literal("application"),
  ...common,
  requestedAmount: Grosze,
};
const decided = { decidedAt: Instant, decidedBy: z.string(), reason: z.string() };

/** One application for a grant. */
export const Application = z.discriminatedUnion("status", [
  z.strictObject({ ...application, status: z.literal("submitted") }),
  z.strictObject({ ...application, status: z.literal("underReview") }),
  z.strictObject({ ...application, status: z.literal("awaitingDecision") }),
  z.strictObject({ ...application, status: z.literal("awarded"), awardedAmount: Grosze, ...decided }),
  z.strictObject({ ...application, status: z.literal("rejected"), ...decided }),
]);
export type Application = z.infer<typeof Application>;

export const Submission = z.discriminatedUnion("kind", [SignUp, Application]);
export type Submission = z.infer<typeof Submission>;
