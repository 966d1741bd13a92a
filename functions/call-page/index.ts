import { filterOf, doneOf } from "../shared/coordinator/asked.ts";
import { readWaiting, readWholeCall } from "../shared/coordinator/facts.ts";
import { type Coordinating, openCoordinator } from "../shared/grants/coordinator.ts";
import { readQuestions } from "../shared/grants/read.ts";
import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { listPage } from "../shared/pages/coordinator/list.tsx";
import { overviewPage } from "../shared/pages/coordinator/overview.tsx";

interface Asked {
  tableName: string;
  office: Coordinating;
  query: Readonly<Record<string, string | undefined>>;
}

async function overview({ tableName, office, query }: Asked): Promise<string> {
  const call = await readWholeCall(tableName, office.form, office.now);
  const waiting = await readWaiting(tableName, call);
  return overviewPage({ office, call, waiting, filter: filterOf(query), done: doneOf(query) });
}

async function list({ tableName, office, query }: Asked): Promise<string> {
  const call = await readWholeCall(tableName, office.form, office.now);
  const read = call.lists.map(async ({ id }) => {
    const questions = await readQuestions(tableName, { formId: office.form.id, list: id });
    return [id, questions] as const;
  });
  return listPage({ office, call, questions: new Map(await Promise.all(read)), done: doneOf(query) });
}

const rooms: Readonly<Record<string, (asked: Asked) => Promise<string>>> = { "": overview, list };

/** Shows the coordinator of a call where it stands. It changes nothing, whatever opens it. */
export const handler = httpDoor("call-page", async (request, { TABLE_NAME: tableName }) => {
  const { event } = request;
  const office = await openCoordinator(tableName, request);
  const [, room = ""] = /^\/coordinate\/[^/]+\/?([^/]*)/.exec(event.rawPath) ?? [];
  const show = found(Object.hasOwn(rooms, room) ? rooms[room] : undefined);
  return pageResponse(200, await show({ tableName, office, query: event.queryStringParameters ?? {} }));
});
