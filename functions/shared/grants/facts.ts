import type { GrantFacts, QuestionFacts } from "../../../domain/grants/outcome.ts";
import { isReview } from "../../../domain/grants/review/reviewers.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import { formAnswered } from "../form-versions.ts";
import { found } from "../http/refused.ts";
import { readComments, readYear } from "./small-grant.ts";
import { readApplication, readCall, readQuestions, readRanking } from "./read.ts";

/** The list that an application is on, or that a question is about. */
const listOf = ({ list, submissionId }: Question, rolling: boolean): string =>
  list ?? (rolling && submissionId !== undefined ? submissionId : "main");

/** Art. 19a: what the public said of an offer, and what counts to its limits. */
async function ofSmallGrant(
  tableName: string,
  form: GrantCall,
  { id, organisations }: Application,
): Promise<Pick<GrantFacts, "comments" | "granted" | "promised">> {
  const [comments, year] = await Promise.all([
    readComments(tableName, id),
    readYear(tableName, form, organisations, { now: new Date().toISOString() }),
  ]);
  return { comments, ...year };
}

/** The only application of a list, which whoever approves it may read, with what the public said of it. */
async function onlyOneOf(
  tableName: string,
  { formId, step }: Question,
  ranking: Ranking | undefined,
): Promise<Pick<GrantFacts, "listed" | "comments">> {
  const [entry, ...others] = ranking?.entries ?? [];
  if (step !== "listApproval" || !entry || others.length > 0) return {};
  const { submissionId } = entry;
  const [listed, comments] = await Promise.all([
    readApplication(tableName, formId, submissionId),
    readComments(tableName, submissionId),
  ]);
  return { listed, comments };
}

/**
 * Everything that whoever answers a question may know, and that decides what follows from the answer.
 * @throws Refused notFound
 */
export async function factsOf(tableName: string, question: Question): Promise<QuestionFacts> {
  const { formId, submissionId, list } = question;
  const form = found(await readCall(tableName, formId));
  const [application, ranking, questions] = await Promise.all([
    submissionId === undefined ? undefined : readApplication(tableName, formId, submissionId),
    readRanking(tableName, formId, listOf(question, form.rolling)),
    // A reviewer must not know what another one thinks: the cards of others are not even read.
    isReview(question) ? [question] : readQuestions(tableName, { formId, submissionId, list }),
  ]);
  if (submissionId !== undefined) found(application);
  const more =
    application && question.step === "commentsReview" ? await ofSmallGrant(tableName, form, application) : {};
  const only = await onlyOneOf(tableName, question, ranking);
  const read = application ?? only.listed;
  const answered = read ? await formAnswered(tableName, form, read) : form;
  return { form: answered, application, ranking, questions, question, ...more, ...only };
}
