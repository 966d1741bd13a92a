import { expect } from "vitest";
import { moved } from "../../../domain/grants/moved.ts";
import { carryOut } from "../../../functions/shared/grants/carry-out.ts";
import { completed } from "../../../functions/shared/grants/release.ts";
import { freezeList, startApproval } from "../../../functions/shared/grants/lists.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import {
  answerTo,
  appliedAt,
  clock,
  followed,
  listOf,
  now,
  questionsAbout,
  questionsOf,
  reread,
} from "../support/grants.ts";
import { tableName } from "../support/doors.ts";

/** A Tuesday, a week after the call has closed: everybody has been scored. */
export const scoredAt = "2027-03-02T09:00:00.000Z";

/** Applications that have so many points and ask for so much, in this order of their points. */
export async function scored(
  call: GrantCall,
  requests: readonly number[],
  set: Partial<Application> = {},
): Promise<Application[]> {
  const applications: Application[] = [];
  for (const [index, requestedAmount] of requests.entries()) {
    const total = 80 - index;
    const score = { total, byCriterion: {}, counted: [], cards: [], divergent: false, passed: true, at: now() };
    const pln = requestedAmount / 100;
    const answers = { requestedAmount: pln, ownContribution: 0, budget: [{ item: "Sadzonki", amount: pln }] };
    applications.push(await appliedAt(call, "scored", { score, ...set }, { answers }));
  }
  return applications;
}

/** What the change stream does of the list until nothing more follows from it. */
export async function settle(call: GrantCall, list = "main"): Promise<Ranking> {
  let ranking = await listOf(call, list);
  for (let before = -1; before !== ranking.revision; ranking = await listOf(call, list)) {
    before = ranking.revision;
    await followed(ranking);
  }
  return ranking;
}

const press = (call: GrantCall, list: string) => ({ list, actor: call.coordinator.id, now: now() });

/** The list of the call, after its close, with its applications in their places. */
export async function frozen(call: GrantCall, list = "main"): Promise<Ranking> {
  clock(scoredAt);
  await freezeList(tableName, call, press(call, list));
  return settle(call, list);
}

export async function started(call: GrantCall, list = "main"): Promise<Ranking> {
  await startApproval(tableName, call, press(call, list));
  return settle(call, list);
}

/** What an applicant's silence, or their own word, does: the award or the place is given up. */
export async function forfeited(call: GrantCall, { id }: Pick<Application, "id">, list = "main"): Promise<boolean> {
  const [application, ranking] = await Promise.all([reread({ formId: call.id, id }), listOf(call, list)]);
  const facts = { form: call, application, ranking, questions: [] };
  const outcome = await completed(
    tableName,
    facts,
    { applications: [moved(application, "forfeited", now())], trace: [{ action: "lapsed", detail: "agreement" }] },
    now(),
  );
  return (await carryOut(tableName, facts, outcome, { actor: "system", now: now() })) === undefined;
}

export const isOpen = ({ status }: Question): boolean => status === "requested";

/** The one question of a list that is open. */
export async function openAbout(call: GrantCall, step: Question["step"] = "listApproval", list = "main") {
  const open = (await questionsAbout(call, list)).filter((question) => isOpen(question) && question.step === step);
  const [question] = open;
  if (!question || open.length > 1) throw new Error(`${open.length} questions of ${step} are open`);
  return question;
}

export async function openOf(application: Application, step: Question["step"]): Promise<Question> {
  const question = (await questionsOf(application)).find((one) => isOpen(one) && one.step === step);
  if (!question) throw new Error(`${application.reference} is not asked ${step}`);
  return question;
}

/** Whoever's turn it is decides. Answers the list as it is after that. */
export async function decided(call: GrantCall, values: Record<string, string> = { decision: "approve" }) {
  const { statusCode, body } = await answerTo(await openAbout(call), values);
  expect(statusCode, body).toBe(303);
  return settle(call);
}

/** A list that everybody approves. */
export async function publishedList(call: GrantCall): Promise<Ranking> {
  await frozen(call);
  await started(call);
  await decided(call);
  await decided(call);
  return decided(call);
}
