import type { Assignment, Step } from "../../../schemas/assignment.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { tableLayout } from "../../../schemas/env.ts";
import { keys } from "../table/keys.ts";
import { statusChange } from "../table/status-change.ts";
import type { Write } from "../table/writes.ts";

type Answer = Extract<Assignment, { status: "recorded" }>["answer"];

/** Records an answer once: only a question that is still open takes one. It leaves the index of what is due. */
export function recordAnswer(
  submissionId: SubmissionId,
  { step, assigneeId }: { step: Step; assigneeId: string },
  answer: Answer,
  now: Instant,
): Write {
  const { partitionKey, sortKey } = tableLayout.dueIndex;
  return statusChange(keys.assignment(submissionId, step, assigneeId), {
    from: "requested",
    to: "recorded",
    set: { recordedAt: now, answer },
    remove: ["reminded", partitionKey, sortKey],
  });
}
