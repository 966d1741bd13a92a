import { applicantOf } from "../../../domain/grants/asked.ts";
import { moved } from "../../../domain/grants/moved.ts";
import { nextQuestion } from "../../../domain/grants/next-question.ts";
import { hasOpenAmendment } from "../../../domain/grants/agreement/open-amendment.ts";
import type { Outcome } from "../../../domain/grants/outcome.ts";
import {
  formalCallAt,
  justAfter,
  reportDeadline,
  workEndsAt,
} from "../../../domain/grants/agreement/report-deadline.ts";
import { newest } from "../../../domain/grants/rounds.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { carryOut } from "../../shared/grants/carry-out.ts";
import { readQuestions } from "../../shared/grants/read.ts";
import type { Run } from "../run.ts";

/** The last day of the work is over: the report is asked for. A request for a later end is decided on before. */
export async function endWork({ tableName, now }: Run, form: GrantCall, application: Application): Promise<boolean> {
  const { formId, id: submissionId, status } = application;
  if (status !== "inProgress" || hasOpenAmendment(application)) return false;
  const ends = workEndsAt(application);
  const facts = { form, application };
  const questions = await readQuestions(tableName, { formId, submissionId });
  const deadline = reportDeadline(form, application);
  const outcome: Outcome =
    now < ends
      ? { later: [{ name: "workEnds", at: ends }], trace: [] }
      : {
          applications: [moved(application, "reportDue", now)],
          ask: [nextQuestion({ questions }, "report", applicantOf(application), deadline)],
          later: [
            { name: "workEnds", at: undefined },
            { name: "reportOverdue", at: justAfter(deadline) },
          ],
          trace: [{ action: "moved", detail: "reportDue" }],
        };
  await carryOut(tableName, facts, outcome, { actor: "system", now });
  return true;
}

/** What follows from a report that is awaited: it may have got more time, be overdue, or be called for formally. */
function afterDeadline(application: Application, deadline: Instant, now: Instant): Outcome {
  const { organisations, reportOverdue } = application;
  const change = (overdue: boolean): Pick<Outcome, "applications" | "overdue"> => ({
    applications: [{ ...application, reportOverdue: overdue }],
    overdue: { organisations, change: overdue ? 1 : -1 },
  });
  if (now <= deadline) {
    const later: Outcome["later"] = [{ name: "reportOverdue", at: justAfter(deadline) }];
    return reportOverdue
      ? { ...change(false), later, trace: [{ action: "changed", detail: "report not overdue" }] }
      : { later, trace: [] };
  }
  const calledAt = formalCallAt(deadline);
  const called = now >= calledAt;
  return {
    ...(reportOverdue ? {} : change(true)),
    ...(called && { letters: [{ kind: "reportOverdue", to: applicantOf(application) }] }),
    later: [{ name: "reportOverdue", at: called ? undefined : calledAt }],
    trace: reportOverdue ? [] : [{ action: "changed", detail: "report overdue" }],
  };
}

/**
 * A report that is not there at its deadline keeps the organisation from applying again, at once; a week later the grantee
 * is formally called for it.
 */
export async function callForReport(
  { tableName, now }: Run,
  form: GrantCall,
  application: Application,
): Promise<boolean> {
  const { formId, id: submissionId, status } = application;
  if (status !== "reportDue") return false;
  const asked = newest(await readQuestions(tableName, { formId, submissionId }), "report");
  if (asked?.status !== "requested") return false;
  await carryOut(tableName, { form, application }, afterDeadline(application, asked.deadline, now), {
    actor: "system",
    now,
  });
  return true;
}
