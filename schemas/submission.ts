import * as z from "zod/mini";
import { Application } from "./application.ts";
import { SignUp } from "./sign-up.ts";

export { Application } from "./application.ts";
export { SubmissionRequest } from "./submission-request.ts";
export { type LiveSignUp, SignUp } from "./sign-up.ts";
export { Answers, Receipt } from "./submission-members.ts";

export const Submission = z.discriminatedUnion("kind", [SignUp, Application]);
export type Submission = z.infer<typeof Submission>;
