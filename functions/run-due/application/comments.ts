import { officialOf } from "../../../domain/grants/asked.ts";
import { moved } from "../../../domain/grants/moved.ts";
import { nextQuestion } from "../../../domain/grants/next-question.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { carryOut } from "../../shared/grants/carry-out.ts";
import { readQuestions } from "../../shared/grants/read.ts";
import type { Run } from "../run.ts";

/** Art. 19a: nobody may comment any more, and an official considers what was said. */
export async function endComments(
  { tableName, now }: Run,
  form: GrantCall,
  application: Application,
): Promise<boolean> {
  const { formId, id: submissionId, status } = application;
  if (status !== "commentsOpen") return false;
  const questions = await readQuestions(tableName, { formId, submissionId });
  await carryOut(
    tableName,
    { form, application },
    {
      applications: [moved(application, "commentsReview", now)],
      ask: [nextQuestion({ questions }, "commentsReview", officialOf(form, application))],
      later: [{ name: "commentsEnd", at: undefined }],
      trace: [{ action: "moved", detail: "commentsReview" }],
    },
    { actor: "system", now },
  );
  return true;
}
