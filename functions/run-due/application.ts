import { DueOfApplication } from "../../schemas/due.ts";
import { anonymise } from "../shared/grants/anonymise.ts";
import { readApplication, readCall } from "../shared/grants/read.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem } from "../shared/records.ts";
import type { Key } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { updateItem } from "../shared/table/writes.ts";
import { endComments } from "./application/comments.ts";
import { callForReport, endWork } from "./application/report.ts";
import type { Run } from "./run.ts";

/**
 * What is due of one application: its comments end, its work ends, its report is overdue, its data are to be forgotten.
 * Each of these moves or removes what was due in the transaction in which it acts, or, where nothing is to be done any
 * more, says so.
 */
export async function followApplication(run: Run, key: Key): Promise<void> {
  const { tableName, now } = run;
  // The index may be a moment behind the table.
  const item = await getItem(tableName, key);
  if (!item) return;
  const { name, at, formId, submissionId } = parseItem(DueOfApplication, item);
  if (at > now) return;
  const application = await readApplication(tableName, formId, submissionId);
  const form = found(await readCall(tableName, formId));
  const acted = application && (await actions[name](run, form, application));
  if (acted) return;
  await updateItem(tableName, {
    update: key,
    expression: "REMOVE duePartition, dueAt",
    condition: { expression: "#at = :at", names: { "#at": "at" }, values: { ":at": at } },
  });
}

const actions = { commentsEnd: endComments, workEnds: endWork, reportOverdue: callForReport, anonymise };
