import { deadlineAfter } from "../../../domain/calendar.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import { nextNoticeAt } from "../../../domain/reminders.ts";
import type { RequestedAssignment } from "../../../schemas/assignment.ts";
import type { ApprovalRules } from "../../../schemas/people.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { dueAttributes, keys } from "../../shared/table/keys.ts";
import { absent, type Write } from "../../shared/table/writes.ts";

/** Asks the approver about a sign-up: the question with its reminders, and the letter that puts it. */
export function askForApproval(
  { approver, days, ...rules }: ApprovalRules,
  { formId, id: submissionId }: Pick<SignUp, "formId" | "id">,
  now: Instant,
): Write[] {
  const about = { formId, submissionId };
  const assignment: RequestedAssignment = {
    schemaVersion: 1,
    step: "approval",
    status: "requested",
    ...about,
    assignee: approver,
    reminded: 0,
    requestedAt: now,
    deadline: deadlineAfter(now, days),
  };
  const kind = "approvalRequest";
  const { email: to, language, id: assigneeId } = approver;
  const letter = queuedLetter({ kind, to, language, ...about, assigneeId, step: "approval", queuedAt: now });
  const key = keys.assignment(submissionId, "approval", assigneeId);
  const underReview = {
    expression: "#status = :underReview",
    names: { "#status": "status" },
    values: { ":underReview": "underReview" },
  };
  return [
    { check: keys.submission(formId, submissionId), condition: underReview },
    { put: { ...key, ...assignment, ...dueAttributes(nextNoticeAt(assignment, rules)) }, condition: absent },
    { put: { ...keys.letter(submissionId, letterName(kind, assigneeId)), ...letter }, condition: absent },
  ];
}
