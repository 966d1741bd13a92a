import { isIn } from "../../../domain/grants/phases.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { batchesOf } from "../batches.ts";
import { found } from "../http/refused.ts";
import { applicationsOf, readApplication, readQuestions } from "./read.ts";

/** Over before they came to a list: what the applicant or the formal check ended. */
const isOver = (application: Application): boolean => isIn(application, "rejectedFormally", "ended");
const isScored = (application: Application): boolean => isIn(application, "scored");

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
  const ended = all.filter(isOver);
  let open = all.filter((application) => !isOver(application) && !isScored(application)).length;
  for await (const batch of batchesOf(ended, atOnce)) {
    const appeals = await Promise.all(batch.map((application) => mayAppeal(tableName, application)));
    open += appeals.filter(Boolean).length;
  }
  return { decided: all.filter(isScored), open };
}
