import { Application } from "../../../schemas/application.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { Question } from "../../../schemas/question.ts";
import { Ranking } from "../../../schemas/ranking.ts";
import type { SubmissionId } from "../../../schemas/values.ts";
import { parseItem, readCounter, readForm } from "../records.ts";
import { keys, prefix, type QuestionOwner } from "../table/keys.ts";
import { getItem, queryItems } from "../table/reads.ts";

export async function readCall(tableName: string, formId: string): Promise<GrantCall | undefined> {
  const form = await readForm(tableName, formId);
  return form?.kind === "grantCall" ? form : undefined;
}

export async function readPool(tableName: string, formId: string): Promise<PoolCounter | undefined> {
  const counter = await readCounter(tableName, formId);
  return counter?.kind === "grantCall" ? counter : undefined;
}

export async function readApplication(
  tableName: string,
  formId: string,
  id: SubmissionId,
): Promise<Application | undefined> {
  const item = await getItem(tableName, keys.submission(formId, id));
  return item && parseItem(Application, item);
}

/** All applications of a call, in every state, in the order of their ids. */
export async function* applicationsOf(tableName: string, formId: string): AsyncGenerator<Application> {
  const { pk, sk } = keys.submission(formId);
  for await (const item of queryItems(tableName, pk, { prefix: sk })) yield parseItem(Application, item);
}

export async function readRanking(tableName: string, formId: string, list: string): Promise<Ranking | undefined> {
  const item = await getItem(tableName, keys.ranking(formId, list));
  return item && parseItem(Ranking, item);
}

/** All lists of a call, in the order of their ids. */
export async function readRankings(tableName: string, formId: string): Promise<Ranking[]> {
  const { pk, sk } = keys.ranking(formId);
  return Array.fromAsync(queryItems(tableName, pk, { prefix: sk }), (item) => parseItem(Ranking, item));
}

/** Every question that was put about an application, or about a list. */
export async function readQuestions(tableName: string, owner: QuestionOwner): Promise<Question[]> {
  const { pk } = keys.question(owner, "patron", 0, "");
  return Array.fromAsync(queryItems(tableName, pk, { prefix: prefix.question }), (item) => parseItem(Question, item));
}

export async function readQuestion(
  tableName: string,
  { step, round, asked, ...owner }: Pick<Question, "formId" | "submissionId" | "list" | "step" | "round" | "asked">,
): Promise<Question | undefined> {
  const item = await getItem(tableName, keys.question(owner, step, round, asked.id));
  return item && parseItem(Question, item);
}
