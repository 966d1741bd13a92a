import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { DecisionAnswer } from "../../schemas/assignment.ts";
import type { Application } from "../../schemas/submission.ts";
import type { Instant } from "../../schemas/values.ts";
import type { OpenAssignment } from "../shared/assignments/open.ts";
import { audit } from "../shared/audit.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { recordAnswer } from "../shared/assignments/record-answer.ts";
import { keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import type { Write } from "../shared/table/writes.ts";

/** Takes the award from the pool; the pool is never below zero, whoever decides at the same moment. */
export const poolWrite = ({ formId, requestedAmount }: Application): Write => ({
  update: keys.counter(formId),
  expression: "ADD remaining :minusAmount",
  condition: {
    expression: "remaining >= :amount",
    values: { ":amount": requestedAmount, ":minusAmount": -requestedAmount },
  },
});

/** The decision, its trace in the application, its audit record and the letter that tells the applicant. */
export function decisionWrites(
  { link, application, assignment }: OpenAssignment,
  answer: DecisionAnswer,
  now: Instant,
): Write[] {
  const { formId, id: submissionId, email, language, requestedAmount } = application;
  const about = { formId, submissionId };
  const assigneeId = assignment.assignee.id;
  const awarded = answer.decision === "award";
  const kind = awarded ? "applicationAwarded" : "applicationRejected";
  const decided = { decidedAt: now, decidedBy: assigneeId, reason: answer.reason };
  return [
    linkIsOpen(link.storedAt, now),
    recordAnswer(submissionId, { step: "decision", assigneeId }, answer, now),
    statusChange(keys.submission(formId, submissionId), {
      from: "awaitingDecision",
      to: awarded ? "awarded" : "rejected",
      set: { ...decided, ...(awarded && { awardedAmount: requestedAmount }) },
    }),
    {
      put: {
        ...keys.letter(submissionId, letterName(kind)),
        ...queuedLetter({ kind, to: email, language, ...about, queuedAt: now }),
      },
    },
    audit({ at: now, ...about, action: awarded ? "awarded" : "rejected", actor: assigneeId }),
  ];
}
