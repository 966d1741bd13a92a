import * as z from "zod/mini";
import { deadlineAfter } from "../../domain/calendar.ts";
import { Assignment, type GrantAssignment, type GrantStep, type Step } from "../../schemas/assignment.ts";
import { aCall, whileOpen } from "./forms.ts";
import { submissionId } from "./submissions.ts";

type Changes = Record<string, unknown>;

const call = aCall();
const approver = { id: "approver", name: "Barbara Zając", email: "zgody@urzad.example", language: "pl" };
const assigneeOf = { review: call.review.reviewers[0], decision: call.review.decisionMaker, approval: approver };
const daysOf = { review: call.review.reviewDays, decision: call.review.decisionDays, approval: 7 };

const common = (step: Step) => ({
  schemaVersion: 1,
  formId: call.id,
  submissionId: submissionId(),
  step,
  assignee: assigneeOf[step],
  requestedAt: whileOpen,
  deadline: deadlineAfter(whileOpen, daysOf[step]),
  ...(step !== "approval" && { taskToken: "token-of-the-workflow" }),
});

/** A question of the shipped call that nobody has answered yet. */
export function anAssignment(changes?: Changes, step?: GrantStep): GrantAssignment;
export function anAssignment(changes: Changes, step: Step): Assignment;
export function anAssignment(changes: Changes = {}, step: Step = "review"): Assignment {
  return z.parse(Assignment, { ...common(step), status: "requested", reminded: 0, ...changes });
}

const answers = {
  review: { recommendation: "recommend", reason: "Projekt jest potrzebny." },
  decision: { decision: "award", reason: "Obie recenzje są pozytywne." },
  approval: { decision: "accept" },
};

/** The same question with its answer. */
export function aRecordedAssignment(changes?: Changes, step?: GrantStep): GrantAssignment;
export function aRecordedAssignment(changes: Changes, step: Step): Assignment;
export function aRecordedAssignment(changes: Changes = {}, step: Step = "review"): Assignment {
  return z.parse(Assignment, {
    ...common(step),
    status: "recorded",
    recordedAt: "2027-02-09T09:00:00.000Z",
    answer: answers[step],
    ...changes,
  });
}
