import { describeError, log } from "../shared/log.ts";
import { readEnvironment } from "../shared/env.ts";
import { prefix } from "../shared/table/keys.ts";
import { dueItems } from "../shared/table/reads.ts";
import { remindAssignee } from "./assignment.ts";
import { remindOfForm } from "./form.ts";

const { TABLE_NAME } = readEnvironment("run-due");

/**
 * The daily run: everything that has become due, once. What is done leaves the index or moves to its next date in the
 * transaction that queues the letter, so the run may be started as often as one likes. One item that fails does not
 * hold up the others: it stays due, and the run ends in an error that is retried and, at last, rings an alarm.
 */
export async function handler(): Promise<{ handled: number }> {
  const now = new Date().toISOString();
  let handled = 0;
  let failed = 0;
  for await (const item of dueItems(TABLE_NAME, now)) {
    const isAssignment = String(item["sk"]).startsWith(prefix.assignment);
    try {
      await (isAssignment ? remindAssignee(TABLE_NAME, item, now) : remindOfForm(TABLE_NAME, item, now));
      handled += 1;
    } catch (error) {
      failed += 1;
      log("error", "reminder failed", { door: "run-due", ...describeError(error) });
    }
  }
  log("info", "reminded", { door: "run-due", count: handled });
  if (failed > 0) throw new Error(`${failed} of what was due failed`);
  return { handled };
}
