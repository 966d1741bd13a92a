import * as z from "zod/mini";
import { AnswerRequest } from "../../schemas/workflow.ts";
import { readEnvironment } from "../shared/env.ts";
import { found } from "../shared/http/refused.ts";
import { readAssignment, readForm } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { transact, updateItem } from "../shared/table/writes.ts";
import { resumeExecution } from "../shared/workflow.ts";
import { questionWrites } from "./question.ts";

const { TABLE_NAME } = readEnvironment("request-answer");

/**
 * Puts a question to one person and leaves the workflow waiting with its task token. When the wait is renewed the
 * question is there already: it gets the new token, or, when it was answered meanwhile, the workflow goes on at once.
 */
export async function handler(event: unknown): Promise<void> {
  const request = z.parse(AnswerRequest, event);
  const { formId, submissionId, step, assigneeId, taskToken } = request;
  const form = found(await readForm(TABLE_NAME, formId));
  if (form.kind !== "grantCall") throw new TypeError("Only applications for grants are reviewed");
  const failures = await transact(TABLE_NAME, questionWrites(form, request, new Date().toISOString()));
  if (!failures) return;
  await updateItem(TABLE_NAME, {
    update: keys.assignment(submissionId, step, assigneeId),
    expression: "SET taskToken = :token",
    condition: {
      expression: "#status = :requested",
      names: { "#status": "status" },
      values: { ":token": taskToken, ":requested": "requested" },
    },
  });
  const assignment = found(await readAssignment(TABLE_NAME, submissionId, step, assigneeId));
  if (assignment.status === "recorded") await resumeExecution(taskToken);
}
