import { readOne } from "../shared/coordinator/application.ts";
import { openDeed } from "../shared/coordinator/deed.ts";
import { doneOf, filterOf } from "../shared/coordinator/asked.ts";
import { readWaiting, readWholeCall } from "../shared/coordinator/facts.ts";
import { versionsOf } from "../shared/form-versions.ts";
import { type Coordinating, openCoordinator } from "../shared/grants/coordinator.ts";
import { readQuestions } from "../shared/grants/read.ts";
import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { applicationPage } from "../shared/pages/coordinator/application.tsx";
import { chartsPage } from "../shared/pages/coordinator/charts.tsx";
import { deedPage } from "../shared/pages/coordinator/deed.tsx";
import { listPage } from "../shared/pages/coordinator/list.tsx";
import { overviewPage } from "../shared/pages/coordinator/overview.tsx";

interface Asked {
  tableName: string;
  bucket: string;
  /** The application that the address names, if it names one. */
  submissionId: string;
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

const application = async ({ tableName, bucket, office, query, submissionId }: Asked): Promise<string> =>
  applicationPage({ ...(await readOne(tableName, bucket, office, submissionId)), done: doneOf(query) });

async function charts({ tableName, office }: Asked): Promise<string> {
  const call = await readWholeCall(tableName, office.form, office.now);
  const { united } = await versionsOf(tableName, office.form, call.applications);
  return chartsPage({ office: { ...office, form: united }, call });
}

/** The form of something that takes a reason. */
async function deed({ tableName, office, query, submissionId }: Asked): Promise<string> {
  const said = (name: string) => query[name];
  return deedPage({ office, deed: await openDeed(tableName, office, said, query["do"], submissionId) });
}

const rooms: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  "": overview,
  applications: application,
  list,
  charts,
};

/** Shows the coordinator of a call where it stands. It changes nothing, whatever opens it. */
export const handler = httpDoor("call-page", async (request, { TABLE_NAME: tableName, FILES_BUCKET: bucket }) => {
  const { event } = request;
  const office = await openCoordinator(tableName, request);
  const [, room = ""] = /^\/coordinate\/[^/]+\/?([^/]*)/.exec(event.rawPath) ?? [];
  const query = event.queryStringParameters ?? {};
  const shown = found(Object.hasOwn(rooms, room) ? rooms[room] : undefined);
  const show = query["do"] === undefined ? shown : deed;
  return pageResponse(
    200,
    await show({ tableName, bucket, office, query, submissionId: request.path("submissionId") }),
  );
});
