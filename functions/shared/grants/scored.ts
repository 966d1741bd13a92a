import { person } from "../../../domain/grants/asked.ts";
import { isIn } from "../../../domain/grants/phases.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { queryItems } from "../table/reads.ts";
import { absent, transact } from "../table/writes.ts";
import { readPool, readQuestions } from "./read.ts";

/** One that was rejected formally may come back as long as the applicant may appeal. */
async function mayComeBack(tableName: string, { id, formId, status }: Application): Promise<boolean> {
  if (status !== "rejectedFormally") return false;
  const questions = await readQuestions(tableName, { formId, submissionId: id });
  return questions.some((question) => question.step === "appeal" && question.status === "requested");
}

/** Ends at the first that is not done: while many are open, it reads few. */
async function allAreDone(tableName: string, { id }: GrantCall): Promise<boolean> {
  const { pk, sk } = keys.submission(id);
  for await (const item of queryItems(tableName, pk, { prefix: sk, pageSize: 20 })) {
    const application = parseItem(Application, item);
    if (isIn(application, "beforeReview", "inReview") || (await mayComeBack(tableName, application))) return false;
  }
  return true;
}

/** Tells the coordinator of a call that has closed that every application is scored or has ended, once. */
export async function tellWhenScored(tableName: string, form: GrantCall, now: Instant): Promise<void> {
  if (form.rolling) return;
  const pool = await readPool(tableName, form.id);
  if (!pool || pool.cancelled || now < pool.closesAt || !(await allAreDone(tableName, form))) return;
  const { email: to, language } = form.coordinator;
  const letter = queuedLetter({
    kind: "applicationsScored",
    to,
    language,
    formId: form.id,
    assigneeId: person(form.coordinator).id,
    queuedAt: now,
  });
  await transact(tableName, [
    { put: { ...keys.formLetter(form.id, letterName("applicationsScored")), ...letter }, condition: absent },
  ]);
}
