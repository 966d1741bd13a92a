import { versionsOf } from "../shared/form-versions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { type Show, showRoom } from "../shared/organiser/asked.ts";
import { readTasks, signUpsById } from "../shared/organiser/records.ts";
import { tasksPage } from "../shared/pages/organiser/tasks.tsx";
import { signUpBehind } from "./sign-up.ts";

const tasks: Show = async (tableName, { office, query }) => {
  const all = await readTasks(tableName, office.form.id);
  const about = all.map(({ task }) => task.submissionId);
  const signUps = await signUpsById(tableName, office.form.id, about);
  const isDone = all.some(({ key, task }) => key === query["of"] && task.doneAt !== undefined);
  const { united } = await versionsOf(tableName, office.form, signUps.values());
  return tasksPage({
    office: { ...office, form: united },
    tasks: all,
    signUps,
    done: isDone ? query["done"] : undefined,
  });
};

/** Shows a clerk everything about one sign-up, and what is left to do by hand for all of them. */
export const handler = httpDoor("organiser-sign-up", (request, { TABLE_NAME }) =>
  showRoom(request, TABLE_NAME, { "sign-ups": signUpBehind(request.path("submissionId")), tasks }),
);
