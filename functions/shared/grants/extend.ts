import { lapses, nextNotice } from "../../../domain/grants/step-times.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { RequestedQuestion } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { Refused } from "../http/refused.ts";
import { hourOf } from "../sign-ups/link-again.ts";
import { transact, type Write } from "../table/writes.ts";
import { carryOut } from "./carry-out.ts";
import { dueNext, questionKey, questionLetter } from "./question-writes.ts";
import { readApplication } from "./read.ts";

/** The first notice of a question that is still to come, and how many are over. */
function comingNotice(form: GrantCall, question: RequestedQuestion, now: Instant) {
  let reminded = 0;
  let notice = nextNotice(form, question, reminded);
  while (notice && notice.at <= now) {
    reminded += 1;
    notice = nextNotice(form, question, reminded);
  }
  return { reminded, notice };
}

/** The new deadline, if the question still waits under the old one; an applicant's must not have passed. */
function deadlineWrite(form: GrantCall, question: RequestedQuestion, deadline: Instant, now: Instant): Write {
  const { reminded, notice } = comingNotice(form, { ...question, deadline }, now);
  const due = dueNext(notice);
  return {
    update: questionKey(question),
    expression: `SET deadline = :deadline, reminded = :reminded, extendedAt = :now ${due.rest}`,
    condition: {
      expression: `#status = :requested AND deadline = :before${lapses(question.step) ? " AND deadline >= :now" : ""}`,
      names: { "#status": "status" },
      values: {
        ":deadline": deadline,
        ":reminded": reminded,
        ":requested": "requested",
        ":before": question.deadline,
        ":now": now,
        ...due.values,
      },
    },
  };
}

/** Where the application says the deadline itself: its last call for correction, or its refund. */
function restated(application: Application, { step, round }: RequestedQuestion, deadline: Instant) {
  const { corrections, refund } = application;
  if (step === "refund" && refund) return { ...application, refund: { ...refund, deadline } };
  if (step !== "correction" || !corrections[round - 1]) return undefined;
  return {
    ...application,
    corrections: corrections.map((one, index) => (index === round - 1 ? { ...one, deadline } : one)),
  };
}

interface Extension {
  deadline: Instant;
  reason: string;
  actor: string;
  now: Instant;
}

/**
 * Gives somebody more time: the deadline, the reminders that follow from it, and a letter that says so.
 * @throws Refused deadlinePassed | changedMeanwhile when it was answered, or moved by another press
 */
export async function extendDeadline(
  tableName: string,
  form: GrantCall,
  question: RequestedQuestion,
  { deadline, reason, actor, now }: Extension,
): Promise<void> {
  if (lapses(question.step) && question.deadline < now) {
    throw new Refused({ code: "deadlinePassed", deadline: question.deadline });
  }
  const { formId, submissionId, step, asked } = question;
  const application = submissionId === undefined ? undefined : await readApplication(tableName, formId, submissionId);
  const changed = application && restated(application, question, deadline);
  const extended = { ...question, deadline };
  const outcome = {
    ...(changed && { applications: [changed] }),
    trace: [{ action: "extended" as const, detail: `${step} ${deadline.slice(0, 10)}: ${reason}` }],
  };
  const besides = [
    deadlineWrite(form, question, deadline, now),
    questionLetter("questionReminder", extended, asked, { now, version: `extended ${deadline}` }),
  ];
  const context = { form, application, ranking: undefined };
  if (await carryOut(tableName, context, outcome, { actor, now, besides })) {
    throw new Refused({ code: "changedMeanwhile" });
  }
}

/** Sends the letter with the link once more, at most once an hour. Answers false when this hour has had its letter. */
export async function sendAgain(
  tableName: string,
  question: RequestedQuestion,
  actor: string,
  now: Instant,
): Promise<boolean> {
  const { formId, submissionId, step, asked } = question;
  const stillAsked: Write = {
    check: questionKey(question),
    condition: {
      expression: "#status = :requested",
      names: { "#status": "status" },
      values: { ":requested": "requested" },
    },
  };
  const failures = await transact(tableName, [
    questionLetter("questionAsked", question, asked, { now, version: `again ${hourOf(now)}` }),
    stillAsked,
    audit({
      at: now,
      formId,
      ...(submissionId !== undefined && { submissionId }),
      action: "linkSent",
      actor,
      detail: step,
    }),
  ]);
  if (failures?.[1]?.failed) throw new Refused({ code: "changedMeanwhile" });
  return failures === undefined;
}
