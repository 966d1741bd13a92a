import type { CallFacts } from "../../../domain/grants/call/state.ts";
import { byDeadline, isUnderWay, isWaiting, type Waiting } from "../../../domain/grants/call/waiting.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant } from "../../../schemas/values.ts";
import { batchesOf } from "../batches.ts";
import { applicationsOf, readPool, readQuestions, readRankings } from "../grants/read.ts";
import { found } from "../http/refused.ts";

/** A call with all its applications and lists, as it stands now. */
export interface WholeCall extends CallFacts {
  form: GrantCall;
  applications: readonly Application[];
}

export async function readWholeCall(tableName: string, form: GrantCall, now: Instant): Promise<WholeCall> {
  const [counter, lists, applications] = await Promise.all([
    readPool(tableName, form.id),
    readRankings(tableName, form.id),
    Array.fromAsync(applicationsOf(tableName, form.id)),
  ]);
  return { form, counter: found(counter), lists, applications, now };
}

/** Enough to wait for the table rather than for each answer. */
const atOnce = 25;

const isOpenList = ({ status }: Ranking): boolean => status !== "published" && status !== "refused";

/** Everything that somebody is asked now, of each application that goes on and each list that is not decided. */
export async function readWaiting(tableName: string, { form, lists, applications }: WholeCall): Promise<Waiting[]> {
  const { id: formId } = form;
  const owners = [
    // The list of a rolling call is told by its one application, whose id it has.
    ...lists.filter(isOpenList).map(({ id: list }) => ({
      owner: { formId, list },
      application: applications.find(({ id }) => id === list),
    })),
    ...applications.filter(isUnderWay).map((application) => ({
      owner: { formId, submissionId: application.id },
      application,
    })),
  ];
  const waiting: Waiting[] = [];
  for await (const batch of batchesOf(owners, atOnce)) {
    const read = batch.map(async ({ owner, application }) => {
      const questions = await readQuestions(tableName, owner);
      return questions.filter(isWaiting).map((question): Waiting => ({ question, application }));
    });
    waiting.push(...(await Promise.all(read)).flat());
  }
  return byDeadline(waiting);
}
