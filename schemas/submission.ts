import * as z from "zod/mini";
import { Application } from "./application.ts";
import { SignUp } from "./sign-up.ts";
import { Language } from "./values.ts";

export { Application } from "./application.ts";
export { type LiveSignUp, SignUp } from "./sign-up.ts";
export { Answers, Receipt } from "./submission-members.ts";

/** Body of `POST /forms/{id}/submissions`; the answers themselves are checked against the form's fields. */
export const SubmissionRequest = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  consents: z.record(z.string(), z.string()),
  language: Language,
});
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

export const Submission = z.discriminatedUnion("kind", [SignUp, Application]);
export type Submission = z.infer<typeof Submission>;
