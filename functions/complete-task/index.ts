import * as z from "zod/mini";
import { Task } from "../../schemas/event-records.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { backTo } from "../shared/organiser/back.ts";
import { openClerk } from "../shared/organiser/clerk.ts";
import { readTasks } from "../shared/organiser/records.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";
import { completion, type Doing, letterKey } from "./writes.ts";

/** A sort key has at most 1024 bytes. */
const TaskName = z.string().check(z.minLength(1), z.maxLength(500));

/** The letter may be sent or erased, or another clerk may be faster: look again. */
const rounds = 5;

/** One transaction takes a hundred writes, and each of these takes two. */
const mostCalls = 40;

/** Whose address refuses letters is called once, about all of them. */
async function sameCall(tableName: string, name: string, { formId, submissionId, reason }: Task): Promise<Doing[]> {
  if (reason !== "bounced") return [];
  const all = await readTasks(tableName, formId, submissionId);
  return all
    .filter(({ key, task }) => key !== name && task.reason === "bounced" && task.doneAt === undefined)
    .slice(0, mostCalls)
    .map(({ key, task }) => ({ storedAt: keys.task(formId, key), task, letterWaits: false }));
}

/** A clerk has printed and posted a letter, or called somebody. Said twice it is as good as once. */
export const handler = httpDoor("complete-task", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const name = z.safeParse(TaskName, postedFields(body).get("task"));
  for (let round = 0; round < rounds; round += 1) {
    const { link, form, clerk } = await openClerk(TABLE_NAME, request.path("key"), now);
    if (!name.success) throw new Refused({ code: "notFound" });
    const storedAt = keys.task(form.id, name.data);
    const task = parseItem(Task, found(await getItem(TABLE_NAME, storedAt)));
    const done = backTo(request, "/tasks", "task", name.data);
    if (task.doneAt !== undefined) return done;
    const letter = await getItem(TABLE_NAME, letterKey(task));
    const doing = { storedAt, task, letterWaits: letter?.["status"] === "toPrint" };
    const others = await sameCall(TABLE_NAME, name.data, task);
    const writes = [doing, ...others].flatMap((one) => completion(one, clerk.id, now));
    writes.push(linkIsOpen(link.storedAt, now));
    if (!(await transact(TABLE_NAME, writes))) return done;
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
