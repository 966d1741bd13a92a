import { isIn } from "../../domain/grants/phases.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Question } from "../../schemas/question.ts";
import type { Instant } from "../../schemas/values.ts";
import { batchesOf } from "../shared/batches.ts";
import { applicationsOf, readQuestions } from "../shared/grants/read.ts";
import type { Overdue } from "./letters/facts.ts";

/** Enough to wait for the table rather than for each answer. */
const together = 25;

const isOverdue = (now: Instant) => (question: Question) => question.status === "requested" && question.deadline < now;

/** Everything that somebody should have answered by now, about the list and about each application that goes on. */
export async function overdueOf(tableName: string, { id: formId }: GrantCall, now: Instant): Promise<Overdue[]> {
  const about = await readQuestions(tableName, { formId, list: "main" });
  const found: Overdue[] = about.filter(isOverdue(now)).map((question) => ({ question }));
  for await (const batch of batchesOf(applicationsOf(tableName, formId), together)) {
    const asked = batch
      .filter((application) => !isIn(application, "ended"))
      .map(async ({ id: submissionId, reference }) => {
        const questions = await readQuestions(tableName, { formId, submissionId });
        return questions.filter(isOverdue(now)).map((question): Overdue => ({ question, reference }));
      });
    found.push(...(await Promise.all(asked)).flat());
  }
  return found.toSorted((one, other) => one.question.deadline.localeCompare(other.question.deadline));
}
