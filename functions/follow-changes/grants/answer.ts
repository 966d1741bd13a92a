import { isReview } from "../../../domain/grants/review/reviewers.ts";
import { Question } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { readCall } from "../../shared/grants/read.ts";
import { settleReviews } from "../../shared/grants/reviewers.ts";
import { tellWhenScored } from "../../shared/grants/scored.ts";
import { found } from "../../shared/http/refused.ts";
import { parseItem } from "../../shared/records.ts";
import type { Item } from "../../shared/table/client.ts";

/**
 * A reviewer's card or conflict leads on, which must not be decided in the reviewer's own transaction: that one does not
 * read the cards of others. An appeal that nobody made any more is the end of an application.
 */
export async function followAnswer(tableName: string, item: Item, now: Instant): Promise<void> {
  const question = parseItem(Question, item);
  const { formId, submissionId, step, status } = question;
  if (submissionId === undefined) return;
  const form = async () => found(await readCall(tableName, formId));
  if (isReview(question) && status === "recorded") return settleReviews(tableName, await form(), submissionId, now);
  if (step === "appeal" && status === "lapsed") return tellWhenScored(tableName, await form(), now);
}
