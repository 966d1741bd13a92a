import * as z from "zod/mini";
import { SessionId } from "./conference.ts";
import { DraftId } from "./draft.ts";
import { GrantStep } from "./grant-step.ts";
import { EmailAddress, FormId, Grosze, Instant, Language, SubmissionId } from "./values.ts";

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
  "overdueNotice",
  /** Of a call: to whoever is asked something, whatever the step; and to the coordinator about who is silent. */
  "questionAsked",
  "questionReminder",
  "questionOverdue",
  /** To who writes an application. */
  "draftLink",
  "draftReminder",
  "draftExpired",
  /** To the applicant. */
  "applicationReceived",
  "applicationAwaitsPatron",
  "applicationLink",
  "formalCheckPassed",
  "applicationLeftUnexamined",
  "applicationRejectedFormally",
  "appealUpheld",
  "commentsOpened",
  "applicationAwarded",
  "applicationOnReserve",
  "applicationRejected",
  "applicationForfeited",
  "applicationWithdrawn",
  "agreementSigned",
  "instalmentPaid",
  "amendmentDecided",
  "reportOverdue",
  "applicationSettled",
  "callCancelled",
  /** To reviewers who need not answer any more. */
  "reviewerReplaced",
  /** To the coordinator. */
  "coordinatorLink",
  "callClosed",
  "applicationsScored",
  "listReturned",
  "listRefused",
  "resultsPublished",
  "overdueList",
  /** What the second person answered about a change of the list; money that a grantee gave back, and who got it. */
  "overrideAgreed",
  "overrideDeclined",
  "moneyReturned",
  /** An application lacks a reviewer, and the call has nobody left who may be asked. */
  "reviewersMissing",
]);
export type LetterKind = z.infer<typeof LetterKind>;

const Returned = z.strictObject({ amount: Grosze, from: z.array(z.string()), promoted: z.array(z.string()) });
export type Returned = z.infer<typeof Returned>;

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
  step: z.optional(z.union([z.literal("approval"), GrantStep])),
  /** The round of the question, and the list that it is about. */
  round: z.optional(z.int()),
  list: z.optional(z.string()),
  draftId: z.optional(DraftId),
  /** A link to a draft that somebody else sends, to write together. */
  invited: z.optional(z.boolean()),
  /** Number of the instalment or amendment that it tells of, from 1. */
  number: z.optional(z.int()),
  /** Money that came back: how much, from whom, and who came up for it, by their references. */
  returned: z.optional(Returned),
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
