import * as z from "zod/mini";
import { Assignee } from "./people.ts";
import { FormId, Instant, SubmissionId } from "./values.ts";

/** Characters of a reason: long enough to be one, short enough for a letter. */
export const reasonLength = { min: 3, max: 4000 } as const;

const reason = z.string().check(z.minLength(reasonLength.min), z.maxLength(reasonLength.max));

/** What the approver of a sign-up posts. A declined person is told the reason; to accept takes none. */
export const ApprovalAnswer = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("accept"), reason: z.optional(reason) }),
  z.strictObject({ decision: z.literal("decline"), reason }),
]);
export type ApprovalAnswer = z.infer<typeof ApprovalAnswer>;

const common = {
  schemaVersion: z.literal(1),
  formId: FormId,
  submissionId: SubmissionId,
  assignee: Assignee,
  requestedAt: Instant,
  /** By when an answer is asked for. Passing it never decides anything. */
  deadline: Instant,
};
const requested = {
  status: z.literal("requested"),
  /** How many reminders have gone out. */
  reminded: z.int(),
};
const recorded = { status: z.literal("recorded"), recordedAt: Instant };

/** The question whether to accept a sign-up. */
export const Assignment = z.discriminatedUnion("status", [
  z.strictObject({ step: z.literal("approval"), ...common, ...requested }),
  z.strictObject({ step: z.literal("approval"), ...common, ...recorded, answer: ApprovalAnswer }),
]);
export type Assignment = z.infer<typeof Assignment>;
export type RequestedAssignment = Extract<Assignment, { status: "requested" }>;

export const Step = z.enum(["approval"]);
export type Step = z.infer<typeof Step>;
