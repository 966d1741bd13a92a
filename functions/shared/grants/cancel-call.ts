import { cancelledWith, endsWithCall, refusedWith } from "../../../domain/grants/call/cancellation.ts";
import type { Application } from "../../../schemas/application.ts";
import type { EventChange } from "../../../schemas/event-records.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { batchesOf } from "../batches.ts";
import { keys } from "../table/keys.ts";
import { absent, ContentionError, transact } from "../table/writes.ts";
import { bringIntoLine } from "./bring-into-line.ts";
import { carryOut } from "./carry-out.ts";
import { applicationsOf, readApplication, readQuestions, readRanking, readRankings } from "./read.ts";
import { completed } from "./release.ts";

interface Cancelling {
  reason: string;
  actor: string;
  now: Instant;
}

/** The number of the one change that a call may have. */
const sequence = 1;

/**
 * Calls a call off, once: from this write on nobody may apply and no money is given. What follows for lists and
 * applications is done by the change stream. Whoever presses again changes nothing.
 */
export async function cancelCall(
  tableName: string,
  { id: formId }: GrantCall,
  { reason, actor, now }: Cancelling,
): Promise<void> {
  const change: EventChange = { schemaVersion: 1, formId, kind: "cancelled", sequence, at: now, by: actor, reason };
  await transact(tableName, [
    {
      update: keys.counter(formId),
      expression: "SET cancelled = :yes",
      condition: { expression: "cancelled = :no", values: { ":yes": true, ":no": false } },
    },
    { put: { ...keys.change(formId, sequence), ...change }, condition: absent },
    audit({ at: now, formId, action: "callCancelled", actor }),
  ]);
}

/** How often it is decided anew, because somebody answered at the same moment. */
const attempts = 8;

/** Repeats what something else may have overtaken until it holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let left = attempts; left > 0; left -= 1) {
    if (await holds()) return;
  }
  throw new ContentionError("It is being changed by others");
}

async function refuseList(tableName: string, form: GrantCall, list: string, { actor, now }: Cancelling): Promise<void> {
  await until(async () => {
    const before = await readRanking(tableName, form.id, list);
    const ranking = before && refusedWith(before);
    if (!ranking) return true;
    const trace = [{ action: "listRefused" as const, detail: `${list} v${ranking.version}` }];
    return (await carryOut(tableName, { form, ranking }, { ranking, trace }, { actor, now })) === undefined;
  });
}

async function endApplication(
  tableName: string,
  form: GrantCall,
  { id }: Application,
  { reason, actor, now }: Cancelling,
): Promise<void> {
  await until(async () => {
    const [application, ranking, questions] = await Promise.all([
      readApplication(tableName, form.id, id),
      readRanking(tableName, form.id, form.rolling ? id : "main"),
      readQuestions(tableName, { formId: form.id, submissionId: id }),
    ]);
    if (!application || !endsWithCall(application)) return true;
    const facts = { form, application, ranking, questions };
    const outcome = await completed(tableName, facts, cancelledWith(application, questions, { reason, now }), now);
    return (await carryOut(tableName, facts, outcome, { actor, now })) === undefined;
  });
}

/** Applications of a call share its list where there is one: then they leave it one after another. */
const atOnce = 10;

/**
 * What follows from the cancellation: lists are refused, and every application that is not bound by an agreement ends,
 * with a letter. It looks at what is there, so it may be broken off anywhere and started again.
 */
export async function cancelApplications(
  tableName: string,
  form: GrantCall,
  { by: actor, reason = "" }: EventChange,
  now: Instant,
): Promise<void> {
  const cancelling = { reason, actor, now };
  const lists = await readRankings(tableName, form.id);
  const refuseAll = async () => {
    for (const { id } of lists) {
      await refuseList(tableName, form, id, cancelling);
      await bringIntoLine(tableName, form, id, now);
    }
  };
  // The refusal of a list of one is the decision on its application, which is not what happens here: it ends before.
  if (!form.rolling) await refuseAll();
  const together = lists.length > 0 && !form.rolling ? 1 : atOnce;
  for await (const batch of batchesOf(applicationsOf(tableName, form.id), together)) {
    await Promise.all(batch.map((application) => endApplication(tableName, form, application, cancelling)));
  }
  if (form.rolling) await refuseAll();
}
