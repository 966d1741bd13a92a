import type { GrantCall } from "../../schemas/form.ts";
import type { GrantStep, StepTimes, TimedStep } from "../../schemas/grant-step.ts";
import type { Question } from "../../schemas/question.ts";
import type { Instant } from "../../schemas/values.ts";
import { addWorkingDays, dateOf, deadlineAfter, instantAt, morning, subtractWorkingDays } from "../calendar.ts";

/** Officials are reminded before the deadline and after it; from then on the coordinator hears of it. */
const official = (workingDays: number, remindBefore: number[]): StepTimes => ({
  within: { workingDays },
  remindBefore,
  remindAfter: [],
  escalateAfter: 1,
});
const applicant = (within: StepTimes["within"], remindBefore: number[]): StepTimes => ({
  within,
  remindBefore,
  remindAfter: [],
});

/** As in the rules of Polish calls; a call may set others. */
const defaults: Record<TimedStep, StepTimes> = {
  patron: applicant({ workingDays: 3 }, [1]),
  formalCheck: official(5, [3, 1]),
  correction: applicant({ days: 7 }, [2, 1]),
  appeal: applicant({ workingDays: 3 }, [1]),
  appealDecision: official(5, [2]),
  commentsReview: official(3, [1]),
  impartiality: { within: { workingDays: 2 }, remindBefore: [1], remindAfter: [], escalateAfter: 1 },
  review: { within: { days: 10 }, remindBefore: [3, 1], remindAfter: [1, 2, 3], escalateAfter: 4 },
  thirdReview: { within: { workingDays: 5 }, remindBefore: [1], remindAfter: [1, 2, 3], escalateAfter: 4 },
  partialOffer: applicant({ workingDays: 3 }, [1]),
  listApproval: { within: { workingDays: 3 }, remindBefore: [1], remindAfter: [1], escalateAfter: 2 },
  override: official(3, [1]),
  agreement: applicant({ days: 14 }, [5, 2]),
  signature: official(10, [2]),
  payment: { within: { days: 14 }, remindBefore: [2], remindAfter: [], escalateAfter: 1 },
  amendment: applicant({ days: 0 }, []),
  amendmentDecision: official(5, [1]),
  report: { within: { days: 14 }, remindBefore: [7, 1], remindAfter: [1], escalateAfter: 6 },
  reportReview: { within: { days: 30 }, remindBefore: [5, 1], remindAfter: [], escalateAfter: 1 },
  reportCorrection: { within: { days: 7 }, remindBefore: [2, 1], remindAfter: [1, 5], escalateAfter: 6 },
  refund: { within: { days: 15 }, remindBefore: [5, 1], remindAfter: [1], escalateAfter: 2 },
  refundReceipt: official(5, [1]),
  withdrawal: applicant({ days: 0 }, []),
};

export const timesOf = ({ times }: Pick<GrantCall, "times">, step: TimedStep): StepTimes =>
  times[step] ?? defaults[step];

/** The last second of a working day on which somebody who is asked at an instant may answer in time. */
export function deadlineFor(call: Pick<GrantCall, "times">, step: TimedStep, from: Instant): Instant {
  const { within } = timesOf(call, step);
  return "days" in within
    ? deadlineAfter(from, within.days)
    : instantAt(addWorkingDays(dateOf(from), within.workingDays), "23:59:59");
}

/** An applicant who stays silent loses what was asked; nobody else's silence decides anything. */
const lapsing: ReadonlySet<GrantStep> = new Set<GrantStep>([
  "patron",
  "correction",
  "appeal",
  "partialOffer",
  "agreement",
]);
export const lapses = (step: GrantStep): boolean => lapsing.has(step);

export type Notice = { at: Instant; what: "reminder" | "escalation" | "lapse" };

/** Working days between notices to the coordinator while an answer is still missing. */
const workingDaysBetweenNotices = 5;

type Times = Pick<Question, "step" | "requestedAt" | "deadline" | "declaredAt">;

/** What a question is waiting for: of a reviewer first the declaration, and then the card. */
export const awaited = ({ step, declaredAt }: Pick<Question, "step" | "declaredAt">): TimedStep =>
  (step === "review" || step === "thirdReview") && declaredAt === undefined ? "impartiality" : step;

/** What is due of an unanswered question after `done` notices; undefined when nothing more is. */
export function nextNotice(call: Pick<GrantCall, "times">, question: Times, done: number): Notice | undefined {
  const { remindBefore, remindAfter, escalateAfter } = timesOf(call, awaited(question));
  const since = question.declaredAt ?? question.requestedAt;
  const end = dateOf(question.deadline);
  const reminders = [
    ...remindBefore.toSorted((one, other) => other - one).map((days) => subtractWorkingDays(end, days)),
    ...(lapses(question.step) ? [] : remindAfter.map((days) => addWorkingDays(end, days))),
  ]
    .map((date): Notice => ({ at: instantAt(date, morning), what: "reminder" }))
    // Somebody who was asked only yesterday need not be reminded today.
    .filter(({ at }) => at > since && at.slice(0, 10) !== since.slice(0, 10));
  if (done < reminders.length) return reminders[done];
  if (lapses(question.step)) {
    return done === reminders.length ? { at: question.deadline, what: "lapse" } : undefined;
  }
  if (escalateAfter === undefined) return undefined;
  const days = escalateAfter + (done - reminders.length) * workingDaysBetweenNotices;
  return { at: instantAt(addWorkingDays(end, days), morning), what: "escalation" };
}
