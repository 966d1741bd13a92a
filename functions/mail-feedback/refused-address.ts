import { Letter } from "../../schemas/letter.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { Application } from "../../schemas/application.ts";
import type { LetterKey } from "../../schemas/workflow.ts";
import { letterStep, type Step } from "../shared/letter-status.ts";
import { parseItem, readSubmission } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact, type Write } from "../shared/table/writes.ts";
import { taskWrite } from "../shared/tasks.ts";

/** Says so at the sign-up, and has a clerk call. */
const signUpWrites = ({ formId, id }: SignUp, { to, session }: Letter, letter: string, now: string): Write[] => [
  {
    update: keys.submission(formId, id),
    expression: "SET bouncedAt = :now",
    condition: { expression: "email = :to", values: { ":now": now, ":to": to } },
  },
  taskWrite({
    formId,
    submissionId: id,
    kind: "call",
    reason: "bounced",
    letter,
    createdAt: now,
    ...(session && { session }),
  }),
];

/** Says so at the application, where the coordinator sees it. A decision made meanwhile is made anew, and keeps it. */
const applicationWrites = ({ formId, id }: Application, { to }: Letter, now: string): Write[] => [
  {
    update: keys.submission(formId, id),
    expression: "SET bouncedAt = :now ADD revision :one",
    condition: { expression: "email = :to", values: { ":now": now, ":to": to, ":one": 1 } },
  },
];

/**
 * The address of a participant or applicant refused a letter for good: the letter, the submission and, of a sign-up, a
 * task for the clerks say so, all or none. Answers false when there is nobody to call: the letter is to somebody else, or
 * the address is not that of the submission any more.
 */
export async function recordRefusedAddress(tableName: string, key: LetterKey, step: Step): Promise<boolean> {
  const item = await getItem(tableName, { pk: key.owner, sk: key.letter });
  if (!item) return false;
  const letter = parseItem(Letter, item);
  const { formId, submissionId, assigneeId = "applicant", to } = letter;
  if (submissionId === undefined || assigneeId !== "applicant" || to === undefined) return false;
  const submission = await readSubmission(tableName, formId, submissionId);
  if (submission?.email !== to) return false;
  const now = new Date().toISOString();
  const failures = await transact(tableName, [
    letterStep(key, step),
    ...(submission.kind === "signUp"
      ? signUpWrites(submission, letter, key.letter, now)
      : applicationWrites(submission, letter, now)),
  ]);
  // Told before, or overtaken by later news.
  return !failures || failures[0]?.failed === true;
}
