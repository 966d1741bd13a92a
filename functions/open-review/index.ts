import * as z from "zod/mini";
import { ReviewInput, type ReviewPlan } from "../../schemas/workflow.ts";
import { audit } from "../shared/audit.ts";
import { readEnvironment } from "../shared/env.ts";
import { found } from "../shared/http/refused.ts";
import { readForm } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import { transact } from "../shared/table/writes.ts";

const { TABLE_NAME } = readEnvironment("open-review");

/** First step of a review: marks the application and says whom to ask. Done twice, it changes nothing the second time. */
export async function handler(event: unknown): Promise<ReviewPlan> {
  const { formId, submissionId } = z.parse(ReviewInput, event);
  const form = found(await readForm(TABLE_NAME, formId));
  if (form.kind !== "grantCall") throw new TypeError("Only applications for grants are reviewed");
  const now = new Date().toISOString();
  await transact(TABLE_NAME, [
    statusChange(keys.submission(formId, submissionId), { from: "submitted", to: "underReview" }),
    audit({ at: now, formId, submissionId, action: "reviewOpened", actor: "system" }),
  ]);
  return {
    reviewerIds: form.review.reviewers.map((reviewer) => reviewer.id),
    decisionMakerId: form.review.decisionMaker.id,
  };
}
