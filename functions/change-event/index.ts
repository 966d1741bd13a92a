import { capacityOf, type EventOrder, isAsOrdered } from "../../domain/event-change.ts";
import { readOrder } from "../../domain/event-order.ts";
import type { Instant } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { backTo } from "../shared/organiser/back.ts";
import { type Clerk, officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { readFigures } from "../shared/records.ts";
import { drainShards } from "../shared/seats/drain.ts";
import { keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";
import { pageAgain, pageAsIs } from "./page-again.ts";
import { changeWrites } from "./writes.ts";

/** Seats come and go while the capacity changes: look again, at the same revision of the event. */
const rounds = 5;

async function dueNames(tableName: string, formId: string): Promise<string[]> {
  const { pk, sk } = keys.formDue(formId);
  return Array.fromAsync(queryItems(tableName, pk, { prefix: sk }), (item) => String(item["sk"]).slice(sk.length));
}

/** Answers whether it was carried out; if not, something has changed meanwhile. */
async function carryOut(tableName: string, clerk: Clerk, order: EventOrder, now: Instant): Promise<boolean> {
  const { id } = clerk.form;
  const lowers = order.action === "capacity" && order.capacity < (capacityOf(clerk.form, order.pool) ?? 0);
  if (lowers && order.pool === "event") await drainShards(tableName, id);
  const figures = found(await readFigures(tableName, id));
  const due = order.action === "capacity" ? [] : await dueNames(tableName, id);
  return (await transact(tableName, changeWrites(clerk, order, { figures, due }, now))) === undefined;
}

/** Moves the event, changes its seats, or cancels it; everybody concerned is told by follow-changes. */
export const handler = httpDoor("change-event", async (request, { TABLE_NAME }) => {
  const { now } = request;
  const posted = Object.fromEntries(postedFields(request.body));
  for (let round = 0; round < rounds; round += 1) {
    const clerk = await openClerk(TABLE_NAME, request.path("key"), now);
    const { form } = clerk;
    if (now >= form.endsAt) throw new Refused({ code: "eventOver" });
    const read = readOrder(form, posted, now);
    if ("faults" in read) return pageAgain(TABLE_NAME, officeOf(clerk, request), posted, read.faults);
    const { order, revision } = read;
    const done = (sequence: number) => backTo(request, "/event", order.action, String(sequence));
    // A double click finds its own work done.
    if (clerk.cancelled && order.action === "cancel") return done(form.sequence);
    if (clerk.cancelled) throw new Refused({ code: "formCancelled" });
    const [asOrdered, asSeen] = [isAsOrdered(form, order), revision === form.sequence];
    if (asOrdered && !asSeen) return done(form.sequence);
    const office = officeOf(clerk, request);
    if (asOrdered) return pageAsIs(TABLE_NAME, office, "unchanged");
    if (!asSeen) return pageAsIs(TABLE_NAME, office, "changedMeanwhile");
    if (await carryOut(TABLE_NAME, clerk, order, now)) return done(form.sequence + 1);
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
