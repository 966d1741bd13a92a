import * as z from "zod/mini";
import { GrantStep } from "./grant-step.ts";
import { Assignee } from "./people.ts";
import { Answers } from "./submission-members.ts";
import { FormId, Instant, Language, EmailAddress, SubmissionId } from "./values.ts";

/** Whom a question is put to: somebody whom the call names, or `applicant` and `patron`, known from the application. */
export const Asked = z.strictObject({
  id: Assignee.shape.id,
  name: z.string(),
  email: EmailAddress,
  language: Language,
});
export type Asked = z.infer<typeof Asked>;

const question = {
  schemaVersion: z.literal(1),
  formId: FormId,
  step: GrantStep,
  /** From 1; a correction that is looked at again, a second instalment, a replaced reviewer are further rounds. */
  round: z.int(),
  /** The application it is about, or the list: `main`, or the id of the one application on it. */
  submissionId: z.optional(SubmissionId),
  list: z.optional(z.string()),
  /** The version of the list that is asked about: an answer never applies to another. */
  listVersion: z.optional(z.int()),
  asked: Asked,
  requestedAt: Instant,
  deadline: Instant,
  /** Reviewers only: when they declared to be impartial. Before that they see no more than name and title. */
  declaredAt: z.optional(Instant),
  /** When the coordinator last put the deadline off. */
  extendedAt: z.optional(Instant),
};

/**
 * A question put to one person, answered once. Passing the deadline decides nothing for officials and reviewers, who
 * are reminded; where it is the applicant's it may lapse. `withdrawn`: overtaken by something else, such as a reviewer
 * who was replaced or a list that was returned.
 */
export const Question = z.discriminatedUnion("status", [
  z.strictObject({
    ...question,
    status: z.literal("requested"),
    /** How many reminders have gone out. */
    reminded: z.int(),
  }),
  z.strictObject({ ...question, status: z.literal("recorded"), recordedAt: Instant, answer: Answers }),
  z.strictObject({ ...question, status: z.literal("lapsed"), lapsedAt: Instant }),
  z.strictObject({ ...question, status: z.literal("withdrawn"), withdrawnAt: Instant }),
]);
export type Question = z.infer<typeof Question>;
export type RequestedQuestion = Extract<Question, { status: "requested" }>;
export type RecordedQuestion = Extract<Question, { status: "recorded" }>;
