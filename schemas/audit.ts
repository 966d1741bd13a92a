import * as z from "zod/mini";
import { FormId, Instant, SubmissionId } from "./values.ts";

/** What happened, when, by whose role: ids only, so that it may outlive the personal data. */
export const AuditRecord = z.strictObject({
  schemaVersion: z.literal(1),
  at: Instant,
  formId: FormId,
  submissionId: SubmissionId,
  action: z.enum([
    "confirmed",
    "waitlisted",
    "promoted",
    "cancelled",
    "submitted",
    "reviewOpened",
    "assigned",
    "reviewRecorded",
    "decisionAsked",
    "awarded",
    "rejected",
    "escalated",
  ]),
  /** `applicant`, `system`, or the id of an assignee. */
  actor: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;
