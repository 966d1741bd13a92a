import { Application } from "../../schemas/application.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { openFormalCheck } from "../shared/grants/formal-check.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { each } from "./each.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";

/**
 * Puts what was submitted before the officials, from where an earlier run had to stop: one after another, so that each
 * goes to whoever has the least to do by then. What is written a moment later follows by the change stream.
 */
export async function startFormalChecks(run: Run, form: GrantCall, { after }: DueOfForm): Promise<Outcome> {
  const { tableName, now } = run;
  const { pk, sk } = keys.submission(form.id);
  const items = queryItems(tableName, pk, { prefix: sk, after: after && keys.submission(form.id, after).sk });
  const idsOf = (item: Record<string, unknown>) => ({ formId: form.id, submissionId: String(item["id"]) });
  const start = (item: Record<string, unknown>) => openFormalCheck(tableName, form, parseItem(Application, item), now);
  const { finished, last } = await each(run, items, idsOf, start, 1);
  return finished ? done : { outcome: "unfinished", after: last ? idsOf(last).submissionId : after };
}
