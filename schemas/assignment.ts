import * as z from "zod/mini";
import { Assignee } from "./people.ts";
import { FormId, Instant, SubmissionId } from "./values.ts";

/** Characters of a reason: long enough to be one, short enough for a letter. */
export const reasonLength = { min: 3, max: 4000 } as const;

const reason = z.string().check(z.minLength(reasonLength.min), z.maxLength(reasonLength.max));

/** What a reviewer posts from the page behind the link. */
export const ReviewAnswer = z.strictObject({ recommendation: z.enum(["recommend", "decline"]), reason });
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

/** What the decision-maker posts. An award is always the whole requested amount. */
export const DecisionAnswer = z.strictObject({ decision: z.enum(["award", "reject"]), reason });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

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
/** Of the workflow that waits for the answer. Kept here only; it never leaves the backend. */
const waiting = { taskToken: z.string() };
const requested = {
  status: z.literal("requested"),
  /** How many reminders have gone out. */
  reminded: z.int(),
};
const recorded = { status: z.literal("recorded"), recordedAt: Instant };

/**
 * A question put to one person: to review an application, to decide on it, or to accept a sign-up. No workflow waits
 * for the last: its answer is its outcome.
 */
export const Assignment = z.union([
  z.strictObject({ step: z.literal("review"), ...common, ...waiting, ...requested }),
  z.strictObject({ step: z.literal("review"), ...common, ...waiting, ...recorded, answer: ReviewAnswer }),
  z.strictObject({ step: z.literal("decision"), ...common, ...waiting, ...requested }),
  z.strictObject({ step: z.literal("decision"), ...common, ...waiting, ...recorded, answer: DecisionAnswer }),
  z.strictObject({ step: z.literal("approval"), ...common, ...requested }),
  z.strictObject({ step: z.literal("approval"), ...common, ...recorded, answer: ApprovalAnswer }),
]);
export type Assignment = z.infer<typeof Assignment>;
/** Questions about an application for a grant. */
export type GrantAssignment = Exclude<Assignment, { step: "approval" }>;
export type GrantStep = GrantAssignment["step"];
/** The question about a sign-up. */
export type Approval = Extract<Assignment, { step: "approval" }>;
export type RequestedAssignment = Extract<Assignment, { status: "requested" }>;
export type RecordedReview = Extract<Assignment, { step: "review"; status: "recorded" }>;

export const Step = z.enum(["review", "decision", "approval"]);
export type Step = z.infer<typeof Step>;
