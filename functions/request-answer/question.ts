import { deadlineAfter } from "../../domain/calendar.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import { nextNoticeAt } from "../../domain/reminders.ts";
import type { RequestedAssignment } from "../../schemas/assignment.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import type { AnswerRequest } from "../../schemas/workflow.ts";
import { audit } from "../shared/audit.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import { absent, type Write } from "../shared/table/writes.ts";

/** The question, the letter that puts it, and, for a decision, the step the application has reached. */
export function questionWrites(form: GrantCall, request: AnswerRequest, now: Instant): Write[] {
  const { submissionId, step, assigneeId, taskToken } = request;
  const { reviewers, decisionMaker, reviewDays, decisionDays } = form.review;
  const assignee = [...reviewers, decisionMaker].find((person) => person.id === assigneeId);
  if (!assignee) throw new TypeError("The form names no such person");
  const about = { formId: form.id, submissionId };
  const assignment: RequestedAssignment = {
    schemaVersion: 1,
    step,
    status: "requested",
    ...about,
    assignee,
    taskToken,
    reminded: 0,
    requestedAt: now,
    deadline: deadlineAfter(now, step === "review" ? reviewDays : decisionDays),
  };
  const kind = step === "review" ? "reviewRequest" : "decisionRequest";
  const to = { to: assignee.email, language: assignee.language, assigneeId, step };
  const letter = queuedLetter({ kind, ...to, ...about, queuedAt: now });
  const dueAt = nextNoticeAt(assignment, form.review);
  const writes: Write[] = [
    {
      put: { ...keys.assignment(submissionId, step, assigneeId), ...assignment, ...dueAttributes(dueAt) },
      condition: absent,
    },
    { put: { ...keys.letter(submissionId, letterName(kind, assigneeId)), ...letter }, condition: absent },
    audit({ at: now, ...about, action: step === "review" ? "assigned" : "decisionAsked", actor: assigneeId }),
  ];
  if (step === "decision") {
    const record = keys.submission(form.id, submissionId);
    writes.push(statusChange(record, { from: "underReview", to: "awaitingDecision" }));
  }
  return writes;
}
