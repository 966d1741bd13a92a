import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

/** What a call, its list or one of its applications may go through. */
export const GrantAction = z.enum([
  "submitted",
  "asked",
  "answered",
  "lapsed",
  "replaced",
  "extended",
  "escalated",
  /** An application changed its state, or something of what it says; `detail` names the state. */
  "moved",
  "divergent",
  "awarded",
  "rejected",
  "moneyReleased",
  "promoted",
  "corrected",
  "listFrozen",
  "listChanged",
  "listApproved",
  "listReturned",
  "listRefused",
  "listPublished",
  "callCancelled",
  "callClosedEarly",
  "commented",
  "anonymised",
]);
export type GrantAction = z.infer<typeof GrantAction>;

/** What happened, when, by whose role: ids only, so that it may outlive the personal data. */
export const AuditRecord = z.strictObject({
  schemaVersion: z.literal(1),
  at: Instant,
  formId: FormId,
  /** Absent when it is about the event as a whole. */
  submissionId: z.optional(SubmissionId),
  /** The session that it is about, when it is not the event itself. */
  session: z.optional(z.string()),
  action: z.enum([
    "confirmed",
    "waitlisted",
    "received",
    "approved",
    "declined",
    "offered",
    "offerAccepted",
    "offerDeclined",
    "offerExpired",
    "changed",
    "cancelled",
    "linkSent",
    "arrived",
    "arrivalUndone",
    "certificateIssued",
    "certificateRevoked",
    "taskDone",
    "needsErased",
    "erased",
    "eventMoved",
    "eventCancelled",
    "capacityChanged",
    /** Sign-ups close at another time. */
    "closeChanged",
    /** A new version of the form. */
    "formPublished",
    ...GrantAction.options,
  ]),
  /** More about it: the step of a question, the state of an application, the version of a list. Never personal data. */
  detail: z.optional(z.string().check(z.maxLength(200))),
  /** `applicant`, `system`, or the id of an assignee. */
  actor: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;
