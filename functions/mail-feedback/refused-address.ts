import { Letter } from "../../schemas/letter.ts";
import type { LetterKey } from "../../schemas/workflow.ts";
import { letterStep, type Step } from "../shared/letter-status.ts";
import { parseItem, readSignUp } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";
import { taskWrite } from "../shared/tasks.ts";

/**
 * The address of a participant refused a letter for good: the letter, the sign-up and a task for the clerks say so, all
 * or none. Answers false when there is nobody to call: the letter is to somebody else, or the address is not the sign-up's
 * any more.
 */
export async function recordRefusedAddress(tableName: string, key: LetterKey, step: Step): Promise<boolean> {
  const item = await getItem(tableName, { pk: key.owner, sk: key.letter });
  if (!item) return false;
  const { formId, submissionId, assigneeId, to, session } = parseItem(Letter, item);
  if (submissionId === undefined || assigneeId !== undefined || to === undefined) return false;
  const signUp = await readSignUp(tableName, formId, submissionId);
  if (signUp?.email !== to) return false;
  const now = new Date().toISOString();
  const failures = await transact(tableName, [
    letterStep(key, step),
    {
      update: keys.submission(formId, submissionId),
      expression: "SET bouncedAt = :now",
      condition: { expression: "email = :to", values: { ":now": now, ":to": to } },
    },
    taskWrite({
      formId,
      submissionId,
      kind: "call",
      reason: "bounced",
      letter: key.letter,
      createdAt: now,
      ...(session && { session }),
    }),
  ]);
  // Told before, or overtaken by later news.
  return !failures || failures[0]?.failed === true;
}
