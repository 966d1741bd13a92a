import { person } from "../../domain/grants/asked.ts";
import { isReview } from "../../domain/grants/review/reviewers.ts";
import { lapses, nextNotice } from "../../domain/grants/step-times.ts";
import { stepRules } from "../../domain/grants/steps.ts";
import { dateOf, isWorkingDay } from "../../domain/calendar.ts";
import { Question, type RequestedQuestion } from "../../schemas/question.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { carryOut } from "../shared/grants/carry-out.ts";
import { factsOf } from "../shared/grants/facts.ts";
import { completed } from "../shared/grants/release.ts";
import { lapseWrite, questionKey, questionLetter } from "../shared/grants/question-writes.ts";
import { readCall } from "../shared/grants/read.ts";
import { replaceReviewer } from "../shared/grants/reviewers.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem } from "../shared/records.ts";
import type { Item } from "../shared/table/client.ts";
import { dueAttributes } from "../shared/table/keys.ts";
import { transact, type Write } from "../shared/table/writes.ts";
import type { Run } from "./run.ts";

/** Counts the notice and moves the question to its next one, if no other run has done so. */
function noticed(question: RequestedQuestion, dueAt: string, next: Instant | undefined): Write {
  const reminded = question.reminded + 1;
  const values = { ":reminded": reminded, ":requested": "requested", ":due": dueAt };
  const condition = { expression: "#status = :requested AND dueAt = :due", names: { "#status": "status" } };
  return next === undefined
    ? {
        update: questionKey(question),
        expression: "SET reminded = :reminded REMOVE duePartition, dueAt",
        condition: { ...condition, values },
      }
    : {
        update: questionKey(question),
        expression: "SET reminded = :reminded, dueAt = :next",
        condition: { ...condition, values: { ...values, ":next": dueAttributes(next).dueAt } },
      };
}

/** The applicant was silent: what was asked is over. Whoever answers or extends at this moment is first or last. */
async function lapse({ tableName, now }: Run, question: RequestedQuestion): Promise<void> {
  const facts = await factsOf(tableName, question);
  const decided = stepRules[question.step].lapse?.(facts, now);
  if (!decided) throw new TypeError(`Nobody knows what the silence at ${question.step} means`);
  const outcome = await completed(tableName, facts, decided, now);
  const trace = [{ action: "lapsed" as const, detail: question.step }, ...outcome.trace];
  const besides = [lapseWrite(question, now)];
  await carryOut(tableName, facts, { ...outcome, trace }, { actor: "system", now, besides });
}

/** Reminds who was asked, tells the coordinator, or ends what an applicant let pass. Letters go out on working days. */
export async function followQuestion(run: Run, item: Item): Promise<void> {
  const { tableName, now } = run;
  const question = parseItem(Question, item);
  if (question.status !== "requested") return;
  if (lapses(question.step) && now > question.deadline) return lapse(run, question);
  if (!isWorkingDay(dateOf(now))) return;
  const form = found(await readCall(tableName, question.formId));
  const { reminded, formId, submissionId, asked, step } = question;
  const notice = nextNotice(form, question, reminded);
  const dueAt = String(item["dueAt"]);
  const next = nextNotice(form, question, reminded + 1);
  const version = dueAt;
  const coordinator = person(form.coordinator);
  const escalates = notice?.what === "escalation";
  const overdue = () => questionLetter("questionOverdue", question, coordinator, { now, version });
  if (escalates && isReview(question) && submissionId !== undefined) {
    const replacing = { actor: "system", silentSince: question.deadline, besides: [overdue()] };
    // Silence never scores: somebody else is asked. Where nobody is left, the same reviewer is reminded on.
    if (await replaceReviewer(tableName, form, { id: submissionId }, asked.id, replacing, now)) return;
  }
  await transact(tableName, [
    noticed(question, dueAt, next?.at),
    ...(notice ? [questionLetter("questionReminder", question, asked, { now, version })] : []),
    ...(escalates
      ? [
          overdue(),
          audit({
            at: now,
            formId,
            ...(submissionId !== undefined && { submissionId }),
            action: "escalated",
            actor: "system",
            detail: step,
          }),
        ]
      : []),
  ]);
}
