import type { Context } from "aws-lambda";
import { Offer } from "../../schemas/event-records.ts";
import { readEnvironment } from "../shared/env.ts";
import { found } from "../shared/http/refused.ts";
import { describeError, log } from "../shared/log.ts";
import { parseItem, readConference } from "../shared/records.ts";
import { expireOffer } from "../shared/seats/end-offer.ts";
import type { Item } from "../shared/table/client.ts";
import { type Key, keyOf, keys, prefix } from "../shared/table/keys.ts";
import { dueItems, getItem } from "../shared/table/reads.ts";
import { remindAssignee } from "./assignment.ts";
import { doForForm } from "./form.ts";
import { followApplication } from "./application.ts";
import { followDraft } from "./draft.ts";
import { followQuestion } from "./question.ts";
import type { Run } from "./run.ts";
import { removeUpload } from "./upload.ts";

const { TABLE_NAME } = readEnvironment("run-due");

/** Before the end of the function no further work begins: the longest piece takes a few seconds. */
const reserveMillis = 30_000;

async function passOn({ tableName, now }: Run, key: Key): Promise<void> {
  // The index may be a moment behind the table.
  const item = await getItem(tableName, key);
  if (!item) return;
  const offer = parseItem(Offer, item);
  await expireOffer(tableName, found(await readConference(tableName, offer.formId)), offer, now);
}

const isOfForm = ({ pk, sk }: Key): boolean => pk.startsWith("FORM#") && sk.startsWith(prefix.due);

/** What is due of one person, draft or application. */
function doForPerson(run: Run, item: Item, key: Key): Promise<void> {
  const { pk, sk } = key;
  if (sk.startsWith(prefix.offer)) return passOn(run, key);
  if (sk.startsWith(prefix.question)) return followQuestion(run, item);
  if (sk.startsWith(prefix.due)) return followApplication(run, key);
  if (pk.startsWith(prefix.draft)) return followDraft(run, key);
  if (pk.startsWith(prefix.upload)) return removeUpload(run, key);
  return remindAssignee(run, item);
}

/** What is due of one person at once; what concerns all of a form waits, the erasure of everything longest of all. */
const turnOf = ({ pk, sk }: Key): number => {
  if (!isOfForm({ pk, sk })) return 0;
  return sk === keys.formDue("", "erasure").sk ? 2 : 1;
};

/** Answers whether nothing of it is left for the next run. */
async function doItem(run: Run, item: Item): Promise<boolean> {
  const key = keyOf(item);
  if (isOfForm(key)) return doForForm(run, key);
  await doForPerson(run, item, key);
  return true;
}

/**
 * The scheduled run: everything that has become due, once. What is done leaves the index or moves to its next date in
 * the transaction that queues the letter, so the run may be started as often as one likes, even twice at a time. One
 * item that fails does not hold up the others: it stays due, and the run ends in an error that is retried and, at last,
 * rings an alarm. What there is no time for stays due as well.
 */
export async function handler(
  _event: unknown,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<{ handled: number }> {
  const now = new Date().toISOString();
  const timeIsUp = () => context.getRemainingTimeInMillis() < reserveMillis;
  const run: Run = { tableName: TABLE_NAME, now, timeIsUp };
  let [handled, failed, unfinished] = [0, 0, 0];
  const attempt = async (item: Item) => {
    try {
      if (!timeIsUp() && (await doItem(run, item))) handled += 1;
      else unfinished += 1;
    } catch (error) {
      failed += 1;
      log("error", "failed", { door: "run-due", formId: String(item["formId"]), ...describeError(error) });
    }
  };
  const later: Item[] = [];
  for await (const item of dueItems(TABLE_NAME, now)) {
    if (turnOf(keyOf(item)) === 0) await attempt(item);
    else later.push(item);
  }
  later.sort((one, other) => turnOf(keyOf(one)) - turnOf(keyOf(other)));
  for (const item of later) await attempt(item);
  log("info", "done", { door: "run-due", count: handled });
  if (unfinished > 0) log("warn", "unfinished", { door: "run-due", count: unfinished });
  if (failed > 0) throw new Error(`${failed} of what was due failed`);
  return { handled };
}
