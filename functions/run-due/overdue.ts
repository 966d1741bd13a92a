import { dateOf } from "../../domain/calendar.ts";
import { nextMorning } from "../../domain/due.ts";
import { isIn } from "../../domain/grants/phases.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Application } from "../../schemas/application.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { readWholeCall } from "../shared/coordinator/facts.ts";
import { overdueIn } from "../shared/coordinator/overdue.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";

/** Whoever is on a list that was published and got nothing is asked nothing more. */
const isUnderWay = (application: Application): boolean =>
  !isIn(application, "ended", "rejectedFormally") && !(isIn(application, "onList") && application.decision);

/** Tells the coordinator what is overdue and with whom, each working day, until the last application of a call is over. */
export async function tellOverdue({ tableName, now }: Run, form: GrantCall): Promise<Outcome> {
  const call = await readWholeCall(tableName, form, now);
  const { counter, applications } = call;
  if (counter.cancelled || (now >= counter.closesAt && !applications.some(isUnderWay))) return done;
  if ((await overdueIn(tableName, call)).length > 0) {
    const { id: assigneeId, email: to, language } = form.coordinator;
    const letter = queuedLetter({ kind: "overdueList", to, language, formId: form.id, assigneeId, queuedAt: now });
    const key = keys.formLetter(form.id, letterName("overdueList", dateOf(now)));
    // Refused when an earlier run of this day has written it.
    await transact(tableName, [{ put: { ...key, ...letter }, condition: absent }]);
  }
  return { outcome: "again", at: nextMorning(now) };
}
