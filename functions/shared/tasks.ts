import type { Task } from "../../schemas/event-records.ts";
import { keys, prefix } from "./table/keys.ts";
import { absent, type Write } from "./table/writes.ts";

type NewTask = Omit<Task, "schemaVersion" | "doneAt" | "doneBy">;

/** Asks the clerks of an event to do something by hand about a letter, once. */
export function taskWrite(task: NewTask): Write {
  const { formId, submissionId, letter } = task;
  const item: Task = { schemaVersion: 1, ...task };
  const rest = `${submissionId}#${letter.slice(prefix.letter.length)}`;
  return { put: { ...keys.task(formId, rest), ...item }, condition: absent };
}
