import type { Application, ApplicationStatus } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { batchesOf } from "../batches.ts";
import { found } from "../http/refused.ts";
import { applicationsOf, readApplication, readQuestions } from "./read.ts";

const scored: ReadonlySet<ApplicationStatus> = new Set<ApplicationStatus>(["scored", "belowThreshold"]);

/** Over before they came to a list: what the applicant or the formal check ended. */
const over: ReadonlySet<ApplicationStatus> = new Set<ApplicationStatus>([
  "leftUnexamined",
  "rejectedFormally",
  "rejected",
  "forfeited",
  "withdrawn",
  "callCancelled",
]);

/** Whoever was rejected may still appeal, and come back. */
async function mayAppeal(tableName: string, { formId, id, status }: Application): Promise<boolean> {
  if (status !== "rejectedFormally" && status !== "leftUnexamined") return false;
  const questions = await readQuestions(tableName, { formId, submissionId: id });
  return questions.some(({ step, status: asked }) => step === "appeal" && asked === "requested");
}

/** Questions of so many applications are read at a time. */
const atOnce = 20;

/** The applications that a list is made of, and the number of those that are not decided yet. */
export async function applicationsToList(
  tableName: string,
  form: GrantCall,
  list: string,
): Promise<{ decided: Application[]; open: number }> {
  const all = form.rolling
    ? [found(await readApplication(tableName, form.id, list))]
    : await Array.fromAsync(applicationsOf(tableName, form.id));
  const ended = all.filter(({ status }) => over.has(status));
  let open = all.filter(({ status }) => !over.has(status) && !scored.has(status)).length;
  for await (const batch of batchesOf(ended, atOnce)) {
    const appeals = await Promise.all(batch.map((application) => mayAppeal(tableName, application)));
    open += appeals.filter(Boolean).length;
  }
  return { decided: all.filter(({ status }) => scored.has(status)), open };
}
