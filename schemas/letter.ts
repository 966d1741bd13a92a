import * as z from "zod/mini";
import { SessionId } from "./conference.ts";
import { EmailAddress, FormId, Instant, Language, SubmissionId } from "./values.ts";

export const LetterKind = z.enum([
  "signUpReceived",
  "signUpConfirmed",
  "signUpWaitlisted",
  "signUpDeclined",
  "signUpOffered",
  "signUpOfferLapsed",
  "signUpChanged",
  "signUpCancelled",
  "signUpLink",
  "sessionOffered",
  "sessionOfferLapsed",
  "namesMissing",
  "eventReminder",
  "eventMoved",
  "eventCancelled",
  "certificateIssued",
  "organiserLink",
  "approvalRequest",
  "approvalReminder",
  "applicationReceived",
  "reviewRequest",
  "reviewReminder",
  "decisionRequest",
  "decisionReminder",
  "overdueNotice",
  "applicationAwarded",
  "applicationRejected",
  "callClosed",
]);
export type LetterKind = z.infer<typeof LetterKind>;

/**
 * queued -> sending -> sent -> delivered | bounced | complained; failed when every retry failed; dropped when there was
 * nothing left to say by the time it was to be sent, such as a reminder of a sign-up that was cancelled meanwhile.
 * Without an address: toPrint -> printed, by a clerk.
 */
export const LetterStatus = z.enum([
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "dropped",
  "toPrint",
  "printed",
]);
export type LetterStatus = z.infer<typeof LetterStatus>;

/**
 * A letter to send once. Written in the transaction that gives rise to it, under a key made of what it is about, its
 * kind and its version, so that writing it again is refused.
 */
export const Letter = z.strictObject({
  schemaVersion: z.literal(1),
  kind: LetterKind,
  to: z.optional(EmailAddress),
  language: Language,
  formId: FormId,
  submissionId: z.optional(SubmissionId),
  /** Whose question a request, reminder or overdue notice is about. */
  assigneeId: z.optional(z.string()),
  step: z.optional(z.enum(["review", "decision", "approval"])),
  /** The session that an offer is about. */
  session: z.optional(SessionId),
  /** Number in the sign-up of the participant whose certificate it brings. */
  participant: z.optional(z.int()),
  queuedAt: Instant,
  status: LetterStatus,
  claimedAt: z.optional(Instant),
  sentAt: z.optional(Instant),
  messageId: z.optional(z.string()),
});
export type Letter = z.infer<typeof Letter>;
