import type { Application, ApplicationStatus } from "../../schemas/application.ts";
import type { Question, RequestedQuestion } from "../../schemas/question.ts";
import type { Instant } from "../../schemas/values.ts";

/** Of these nothing is asked any more; whoever was left unexamined or rejected may still appeal. */
const ended: ReadonlySet<ApplicationStatus> = new Set<ApplicationStatus>([
  "rejected",
  "settled",
  "forfeited",
  "withdrawn",
  "callCancelled",
]);

export const isUnderWay = ({ status }: Pick<Application, "status">): boolean => !ended.has(status);

/** A question that waits for an answer; of a list where there is no application. */
export interface Waiting {
  question: RequestedQuestion;
  application?: Application | undefined;
}

export const isWaiting = (question: Question): question is RequestedQuestion => question.status === "requested";

/** The longest overdue first, then what is due next. */
export const byDeadline = (waiting: readonly Waiting[]): Waiting[] =>
  waiting.toSorted((one, other) => (one.question.deadline < other.question.deadline ? -1 : 1));

export const isOverdue = ({ question }: Waiting, now: Instant): boolean => question.deadline < now;
