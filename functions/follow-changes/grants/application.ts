import { callEnds } from "../../../domain/due.ts";
import { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { planForgetting } from "../../shared/grants/anonymise.ts";
import { openPatron } from "../../shared/grants/open-patron.ts";
import { openFormalCheck } from "../../shared/grants/formal-check.ts";
import { freezeList } from "../../shared/grants/lists.ts";
import { readApplication, readCall, readPool } from "../../shared/grants/read.ts";
import { assignReviewers, settleReviews } from "../../shared/grants/reviewers.ts";
import { tellWhenScored } from "../../shared/grants/scored.ts";
import { found } from "../../shared/http/refused.ts";
import { parseItem } from "../../shared/records.ts";
import type { Item } from "../../shared/table/client.ts";

/** A rolling call looks at each application at once; any other when it has closed, those that come later too. */
async function isDue(tableName: string, form: GrantCall, now: Instant): Promise<boolean> {
  if (form.rolling) return true;
  const { closesAt } = found(await readPool(tableName, form.id));
  return now >= callEnds({ ...form, closesAt });
}

/** An application goes on by itself where nobody need decide. It is read anew: what is told of it may be old. */
export async function followApplicationChange(tableName: string, item: Item, now: Instant): Promise<void> {
  const { formId, id, status } = parseItem(Application, item);
  const form = found(await readCall(tableName, formId));
  const application = found(await readApplication(tableName, formId, id));
  if (application.status !== status) return;
  await planForgetting(tableName, form, application);
  switch (status) {
    case "awaitingPatron":
      return openPatron(tableName, form, application, now);
    case "submitted":
      return (await isDue(tableName, form, now)) ? openFormalCheck(tableName, form, application, now) : undefined;
    case "reviewerAssignment":
      return assignReviewers(tableName, form, application, now);
    case "scored":
    case "belowThreshold":
      // In a rolling call each is the only one on a list of its own.
      return form.rolling
        ? freezeList(tableName, form, { list: id, actor: "system", now })
        : tellWhenScored(tableName, form, now);
    case "leftUnexamined":
    case "rejectedFormally":
      return tellWhenScored(tableName, form, now);
    case "withdrawn":
    case "callCancelled":
      await settleReviews(tableName, form, id, now);
      return tellWhenScored(tableName, form, now);
    default:
      return undefined;
  }
}
