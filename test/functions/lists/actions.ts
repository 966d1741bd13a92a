import fc from "fast-check";
import { moved } from "../../../domain/grants/moved.ts";
import { carryOut } from "../../../functions/shared/grants/carry-out.ts";
import { freezeList, proposeOverride, startApproval } from "../../../functions/shared/grants/lists.ts";
import { readQuestions, readRanking } from "../../../functions/shared/grants/read.ts";
import { completed } from "../../../functions/shared/grants/release.ts";
import { refusalOf } from "../../../functions/shared/http/refused.ts";
import { client } from "../../../functions/shared/table/client.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import { tableName } from "../support/doors.ts";
import { answerTo, followed, now, questionsOf, reread } from "../support/grants.ts";

/** What people, clocks and the change stream do to a list. `who` chooses among applications, or among questions. */
export type Action =
  | { do: "freeze" }
  | { do: "start" }
  | { do: "follow" }
  | { do: "decide"; decision: "approve" | "return" }
  | { do: "decideAgain"; who: number }
  | { do: "propose"; who: number; place: "recommended" | "reserve" | "notRecommended" | "partial"; percent: number }
  | { do: "agree"; decision: "agree" | "disagree" }
  | { do: "withdraw"; who: number }
  | { do: "accept"; who: number }
  | { do: "decline"; who: number }
  | { do: "lapse"; who: number }
  /** From the so-manyth write on, one is not made, or is made and its answer lost. */
  | { do: "kill"; after: number; written: boolean };

const who = fc.nat(20);
const one = (name: "freeze" | "start" | "follow"): fc.Arbitrary<Action> => fc.constant({ do: name });
const by = (name: "withdraw" | "accept" | "decline" | "lapse" | "decideAgain"): fc.Arbitrary<Action> =>
  who.map((number) => ({ do: name, who: number }));
const decide = (decision: "approve" | "return"): fc.Arbitrary<Action> => fc.constant({ do: "decide", decision });
const propose: fc.Arbitrary<Action> = fc.record({
  do: fc.constant("propose" as const),
  who,
  place: fc.constantFrom("recommended" as const, "reserve" as const, "notRecommended" as const, "partial" as const),
  percent: fc.integer({ min: 1, max: 99 }),
});
const agree: fc.Arbitrary<Action> = fc.record({
  do: fc.constant("agree" as const),
  decision: fc.constantFrom("agree" as const, "disagree" as const),
});
const killing: fc.Arbitrary<Action> = fc.record({
  do: fc.constant("kill" as const),
  after: fc.nat(4),
  written: fc.boolean(),
});

export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: one("freeze") },
  { weight: 4, arbitrary: one("start") },
  { weight: 8, arbitrary: one("follow") },
  { weight: 12, arbitrary: decide("approve") },
  { weight: 1, arbitrary: decide("return") },
  { weight: 3, arbitrary: by("decideAgain") },
  { weight: 1, arbitrary: propose },
  { weight: 2, arbitrary: agree },
  { weight: 4, arbitrary: by("withdraw") },
  { weight: 4, arbitrary: by("accept") },
  { weight: 1, arbitrary: by("decline") },
  { weight: 2, arbitrary: by("lapse") },
  { weight: 2, arbitrary: killing },
);

class Killed extends Error {
  override name = "Killed";
}

/** Breaks one write of those that follow. Answers what undoes it. */
function kill({ after, written }: Extract<Action, { do: "kill" }>): () => void {
  let left = after;
  const name = `kill${Math.random()}`;
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (input) => {
        if (commandName !== "TransactWriteItemsCommand") return next(input);
        left -= 1;
        if (left !== -1) return next(input);
        if (written) await next(input);
        throw new Killed();
      },
    { name, step: "initialize" },
  );
  return () => void client.middlewareStack.remove(name);
}

const press = () => ({ list: "main", actor: "coordinator", now: now() });
const questionsAbout = ({ id }: GrantCall) => readQuestions(tableName, { formId: id, list: "main" });
const choose = <Thing>(things: readonly Thing[], number: number): Thing | undefined =>
  things[number % Math.max(things.length, 1)];

async function proposed(call: GrantCall, { who: number, place, percent }: Extract<Action, { do: "propose" }>) {
  const ranking = await readRanking(tableName, call.id, "main");
  const entry = choose(ranking?.entries ?? [], number);
  if (!entry) return;
  const part = Math.floor((entry.requested * percent) / 100);
  const amount = place === "recommended" ? entry.requested : place === "partial" ? part : 0;
  const { submissionId } = entry;
  await proposeOverride(tableName, call, { ...press(), submissionId, place, amount, reason: "Decyzja komisji." });
}

/** Leaves as its own step, or its silence, would have it. */
async function leave(call: GrantCall, id: string, how: "withdrawn" | "forfeited") {
  const application = await reread({ formId: call.id, id });
  const early = new Set(["scored", "recommended", "partiallyRecommended", "reserve", "notRecommended", "partialOffer"]);
  const may = how === "withdrawn" ? early.has(application.status) : application.status === "awarded";
  if (!may) return;
  const ranking = await readRanking(tableName, call.id, "main");
  const facts = { form: call, application, ranking, questions: await questionsOf(application) };
  const left = { applications: [moved(application, how, now())], trace: [{ action: "lapsed" as const }] };
  const outcome = await completed(tableName, facts, left, now());
  await carryOut(tableName, facts, outcome, { actor: "applicant", now: now() });
}

async function answerOffer(call: GrantCall, id: string, decision: "accept" | "decline") {
  const application = await reread({ formId: call.id, id });
  const isOffer = ({ step, status }: Question) => step === "partialOffer" && status === "requested";
  const question = (await questionsOf(application)).find(isOffer);
  if (!question) return;
  const amount = String((application.proposedAmount ?? 0) / 100);
  await answerTo(question, { decision, "budget[0].item": "Sadzonki", "budget[0].amount": amount });
}

async function act(call: GrantCall, ids: readonly string[], action: Action): Promise<void> {
  if (action.do === "freeze") return freezeList(tableName, call, press());
  if (action.do === "start") return void (await startApproval(tableName, call, press()));
  if (action.do === "propose") return proposed(call, action);
  if (action.do === "follow") {
    const ranking = await readRanking(tableName, call.id, "main");
    if (ranking) await followed(ranking);
    return;
  }
  if (action.do === "decide" || action.do === "agree") {
    const step = action.do === "decide" ? "listApproval" : "override";
    const questions = (await questionsAbout(call)).filter((one) => one.step === step && one.status === "requested");
    for (const question of questions) await answerTo(question, { decision: action.decision, reason: "Z protokołu." });
    return;
  }
  if (action.do === "decideAgain") {
    const question = choose(
      (await questionsAbout(call)).filter(({ step }) => step === "listApproval"),
      action.who,
    );
    if (question) await answerTo(question, { decision: "approve" });
    return;
  }
  if (action.do === "kill") return;
  const id = choose(ids, action.who);
  if (id === undefined) return;
  if (action.do === "withdraw") return leave(call, id, "withdrawn");
  if (action.do === "lapse") return leave(call, id, "forfeited");
  await answerOffer(call, id, action.do);
}

/** Whatever is done at the same moment; what is refused, or was killed, has simply not been done. */
export async function actAtOnce(call: GrantCall, ids: readonly string[], round: readonly Action[]): Promise<void> {
  const undo = round.filter((action) => action.do === "kill").map(kill);
  try {
    const done = await Promise.allSettled(round.map((action) => act(call, ids, action)));
    for (const result of done) {
      if (result.status === "fulfilled" || result.reason instanceof Killed || refusalOf(result.reason)) continue;
      throw result.reason;
    }
  } finally {
    for (const heal of undo) heal();
  }
}
