import * as z from "zod/mini";
import { deadlineAfter } from "../../domain/calendar.ts";
import { Assignment } from "../../schemas/assignment.ts";
import { aConference, whileOpen } from "./forms.ts";
import { submissionId } from "./submissions.ts";

type Changes = Record<string, unknown>;

const approver = { id: "approver", name: "Barbara Zając", email: "zgody@urzad.example", language: "pl" };

const common = () => ({
  schemaVersion: 1,
  formId: aConference().id,
  submissionId: submissionId(),
  step: "approval",
  assignee: approver,
  requestedAt: whileOpen,
  deadline: deadlineAfter(whileOpen, 7),
});

/** Whether a sign-up is accepted, which nobody has answered yet. */
export const anAssignment = (changes: Changes = {}): Assignment =>
  z.parse(Assignment, { ...common(), status: "requested", reminded: 0, ...changes });

/** The same question with its answer. */
export const aRecordedAssignment = (changes: Changes = {}): Assignment =>
  z.parse(Assignment, {
    ...common(),
    status: "recorded",
    recordedAt: "2027-02-09T09:00:00.000Z",
    answer: { decision: "accept" },
    ...changes,
  });
