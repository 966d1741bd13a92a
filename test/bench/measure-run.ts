import { eventReminderAt } from "../../domain/reminders.ts";
import { dueAttributes, keys } from "../../functions/shared/table/keys.ts";
import { transact, type Write } from "../../functions/shared/table/writes.ts";
import { aConference, aSeatCounter } from "../support/forms.ts";
import { aSignUp, submissionId } from "../support/submissions.ts";
import { publishForm, tableName } from "../functions/support/doors.ts";
import { readsOf } from "../functions/support/reads.ts";
import { openTable } from "../functions/support/table.ts";

/** As rows/run-due.ts tells. */
const [due, stored] = [Number(process.env["DUE"]), Number(process.env["STORED"])];
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

let ids = 0;

/** So many sign-ups at a conference. */
async function signUps(formId: string, count: number, content: object): Promise<void> {
  const writes = Array.from({ length: count }, (): Write => {
    const id = submissionId((ids += 1));
    return { put: { ...keys.submission(formId, id), ...content, id } };
  });
  for (let start = 0; start < count; start += 100) await transact(tableName, writes.slice(start, start + 100));
}

/** Items that a run reads in which everybody at a conference is to be reminded. */
async function readsToRemind(id: string): Promise<number> {
  const form = aConference({ id, startsAt: inDays(2), endsAt: inDays(3), remindDaysBefore: [3] });
  await publishForm(form, aSeatCounter());
  const confirmed = { status: "confirmed", confirmedAt: inDays(-10), participants: [{ name: "Anna Nowak" }] };
  const tickets = { ticketSecret: "abcdefghijklmnop", sessions: {}, revision: 0 };
  await signUps(id, due, aSignUp({ ...confirmed, ...tickets }, form));
  const at = eventReminderAt(form, 3);
  const item = { ...keys.formDue(id, "reminder-3"), schemaVersion: 1, formId: id, at, ...dueAttributes(at) };
  await transact(tableName, [{ put: item }]);
  const { handler } = await import("../../functions/run-due/index.ts");
  const { items } = await readsOf(() => handler({}, { getRemainingTimeInMillis: () => 300_000 }));
  if (items < due) throw new Error(`Only ${items} of ${due} sign-ups were read`);
  return items;
}

/** Child process, as the client of the table lives as long as its process: counts what a run reads of tables small and full. */
export interface RunReads {
  few: number;
  many: number;
}

const database = await openTable();
const few = await readsToRemind("first");
for (let event = 0; event < 20; event += 1) await signUps(`other-${event}`, stored / 20, { kind: "signUp" });
const many = await readsToRemind("second");
await database.close();
const reads: RunReads = { few, many };
process.send?.(reads);
