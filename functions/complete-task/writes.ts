import type { Task } from "../../schemas/event-records.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { type Key, keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import type { Write } from "../shared/table/writes.ts";

export interface Doing {
  storedAt: Key;
  task: Task;
  /** The letter that the task is about waits for a clerk. */
  letterWaits: boolean;
}

export const letterKey = ({ submissionId, letter }: Task): Key => ({ ...keys.letter(submissionId), sk: letter });

/** A letter that was posted is printed; one whose content was told by telephone need not be any more. */
export function completion({ storedAt, task, letterWaits }: Doing, by: string, now: Instant): Write[] {
  const { formId, submissionId } = task;
  const to = task.kind === "print" ? "printed" : "dropped";
  return [
    {
      update: storedAt,
      expression: "SET doneAt = :now, doneBy = :by",
      condition: {
        expression: "attribute_exists(pk) AND attribute_not_exists(doneAt)",
        values: { ":now": now, ":by": by },
      },
    },
    ...(letterWaits ? [statusChange(letterKey(task), { from: "toPrint", to })] : []),
    audit({ at: now, formId, submissionId, action: "taskDone", actor: by }),
  ];
}
