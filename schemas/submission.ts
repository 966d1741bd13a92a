import * as z from "zod/mini";
import { SignUp } from "./sign-up.ts";
import { submissionMembers } from "./submission-members.ts";
import { Grosze, Instant, Language } from "./values.ts";

export { type LiveSignUp, SignUp } from "./sign-up.ts";
export { Answers, Receipt } from "./submission-members.ts";

/** Body of `POST /forms/{id}/submissions`; the answers themselves are checked against the form's fields. */
export const SubmissionRequest = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  consents: z.record(z.string(), z.string()),
  language: Language,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

const application = {
  kind: z.literal("application"),
  ...submissionMembers,
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
