import { nextApprover } from "../../../domain/grants/list/chain.ts";
import type { Outcome } from "../../../domain/grants/outcome.ts";
import { endOf, placing } from "../../../domain/grants/list/placing.ts";
import { isLive } from "../../../domain/grants/list/allotment.ts";
import type { Placed } from "../../../domain/grants/list/award.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant } from "../../../schemas/values.ts";
import { batchesOf } from "../batches.ts";
import { keys } from "../table/keys.ts";
import { ContentionError, type Write } from "../table/writes.ts";
import { carryOut } from "./carry-out.ts";
import { departure } from "./departure.ts";
import { applicationsBehind } from "./listed.ts";
import { readQuestions, readRanking } from "./read.ts";

/** Applications in one transaction, which takes a hundred writes: an award with its question and letters is six. */
const perTransaction = 15;

/** How often it begins anew because somebody changed the list or an application at the same moment. */
const attempts = 10;

/** What is written of a list holds only as long as the list is as it was read. */
const unchanged = ({ formId, id, revision }: Ranking): Write => ({
  check: keys.ranking(formId, id),
  condition: { expression: "revision = :revision", values: { ":revision": revision } },
});

const together = (placed: readonly Placed[]): Outcome => ({
  applications: placed.map(({ application }) => application),
  ask: placed.flatMap(({ ask = [] }) => ask),
  letters: placed.flatMap(({ letters = [] }) => letters),
  trace: placed.flatMap(({ trace = [] }) => trace),
});

/** Questions about another version, or about a change that is no longer proposed: nobody need answer them. */
const isStale =
  ({ status, version, proposal }: Ranking) =>
  ({ step, listVersion, status: asked }: Question): boolean => {
    if (asked !== "requested") return false;
    if (step === "override") return listVersion !== version || proposal === undefined;
    return step === "listApproval" && (listVersion !== version || status !== "approval");
  };

/** Withdraws what is overtaken, and asks whose turn it is to approve this version. */
async function questionsOf(tableName: string, form: GrantCall, ranking: Ranking): Promise<Outcome | undefined> {
  const { formId, id: list, version, status } = ranking;
  const questions = await readQuestions(tableName, { formId, list });
  const withdraw = questions.filter(isStale(ranking));
  const link = status === "approval" ? nextApprover(form, ranking) : undefined;
  const isAsked = questions.some(
    ({ step, round, asked }) => step === "listApproval" && round === version && asked.id === link?.asked.id,
  );
  const ask =
    link && !isAsked
      ? [{ step: "listApproval" as const, round: version, asked: link.asked, list, listVersion: version }]
      : [];
  return withdraw.length > 0 || ask.length > 0 ? { withdraw, ask, trace: [] } : undefined;
}

/** Whether all of it was written: otherwise something was not as it had been read. */
async function write(tableName: string, form: GrantCall, ranking: Ranking, now: Instant): Promise<boolean> {
  const behind = await applicationsBehind(tableName, form.id, ranking.entries);
  const gone = new Map(
    ranking.entries.filter(isLive).flatMap(({ submissionId }) => {
      const application = behind.get(submissionId);
      const end = application && endOf(application);
      return end ? [[submissionId, end] as const] : [];
    }),
  );
  const carry = (outcome: Outcome, besides: Write[] = [unchanged(ranking)]) =>
    carryOut(tableName, { form, ranking }, outcome, { actor: "system", now, besides });

  const departed = await departure(tableName, form, ranking, gone, now);
  if (departed) {
    await carry(departed, []);
    return false;
  }
  const placed = ranking.entries.flatMap((entry) => {
    const application = behind.get(entry.submissionId);
    return (application && placing(ranking, entry, application, now)) ?? [];
  });
  for await (const batch of batchesOf(placed, perTransaction)) {
    if (await carry(together(batch))) return false;
  }
  const questions = await questionsOf(tableName, form, ranking);
  return !questions || (await carry(questions)) === undefined;
}

/**
 * Brings what depends on a list into line with it: where its applications stand, what they are told, and who is asked to
 * approve it. The list is the truth of places and money, and each application of whether it is still there: who withdrew
 * while the list was being frozen leaves it first. Does nothing that is done already, so it may be broken off anywhere and
 * started again. Answers the list as it is; undefined when there is none.
 * @throws ContentionError when others keep changing it
 */
export async function bringIntoLine(
  tableName: string,
  form: GrantCall,
  list: string,
  now: Instant,
): Promise<Ranking | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const ranking = await readRanking(tableName, form.id, list);
    if (!ranking || (await write(tableName, form, ranking, now))) return ranking;
  }
  throw new ContentionError("The list is being changed by others");
}
