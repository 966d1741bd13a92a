import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { readSubmission } from "../shared/records.ts";
import { keys, prefix } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { statusChange } from "../shared/table/status-change.ts";
import { transact } from "../shared/table/writes.ts";

/**
 * Moves the first in line from the waiting list to a seat. When the line or the seats change at the same moment the
 * transaction fails, and the caller looks again.
 */
export async function promoteFirst(tableName: string, formId: string, now: Instant): Promise<void> {
  const line = queryItems(tableName, keys.waiting(formId, 0).pk, { prefix: prefix.waiting, pageSize: 1 });
  const { value: first } = await line.next();
  const signUp = first && (await readSubmission(tableName, formId, String(first["submissionId"])));
  if (signUp?.status !== "waitlisted") return;
  const { id: submissionId, email, language, waitingNumber } = signUp;
  const about = { formId, submissionId };
  const letter = queuedLetter({ kind: "signUpPromoted", to: email, language, ...about, queuedAt: now });
  await transact(tableName, [
    {
      update: keys.counter(formId),
      expression: "ADD taken :one, waitlisted :minusOne",
      condition: {
        expression: "taken < #capacity AND waitlisted > :none",
        names: { "#capacity": "capacity" },
        values: { ":one": 1, ":minusOne": -1, ":none": 0 },
      },
    },
    statusChange(keys.submission(formId, submissionId), {
      from: "waitlisted",
      to: "confirmed",
      set: { confirmedAt: now },
      remove: ["waitingNumber"],
    }),
    { delete: keys.waiting(formId, waitingNumber), condition: { expression: "attribute_exists(pk)" } },
    { put: { ...keys.letter(submissionId, letterName("signUpPromoted")), ...letter } },
    audit({ at: now, ...about, action: "promoted", actor: "system" }),
  ]);
}
