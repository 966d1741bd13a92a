import * as z from "zod/mini";
import { Assignee } from "./form.ts";
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
  /** Kept here only; it never leaves the backend. */
  taskToken: z.string(),
  /** How many reminders have gone out. */
  reminded: z.int(),
};
const recorded = { status: z.literal("recorded"), taskToken: z.string(), recordedAt: Instant };

/** A question put to one person: to review an application, or to decide on it. */
export const Assignment = z.union([
  z.strictObject({ step: z.literal("review"), ...common, ...requested }),
  z.strictObject({ step: z.literal("review"), ...common, ...recorded, answer: ReviewAnswer }),
  z.strictObject({ step: z.literal("decision"), ...common, ...requested }),
  z.strictObject({ step: z.literal("decision"), ...common, ...recorded, answer: DecisionAnswer }),
]);
export type Assignment = z.infer<typeof Assignment>;
export type RequestedAssignment = Extract<Assignment, { status: "requested" }>;
export type RecordedReview = Extract<Assignment, { step: "review"; status: "recorded" }>;

export const Step = z.enum(["review", "decision"]);
export type Step = z.infer<typeof Step>;
