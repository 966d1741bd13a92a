import type { Application } from "../../../schemas/application.ts";
import type { Question, RequestedQuestion } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { isIn } from "../phases.ts";

/** Whether anything may still be asked of it: whoever was left unexamined may still appeal. */
export const isUnderWay = (application: Pick<Application, "status">): boolean =>
  application.status === "leftUnexamined" || !isIn(application, "ended");

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
