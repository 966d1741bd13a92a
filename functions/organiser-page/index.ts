import { httpDoor } from "../shared/http/door.ts";
import { figuresOf, filterOf, pageOf, type Show, showRoom } from "../shared/organiser/asked.ts";
import { readArrivals, readLines, readSignUps, readTasks } from "../shared/organiser/records.ts";
import { listPage } from "../shared/pages/organiser/list.tsx";
import { waitingListPage } from "../shared/pages/organiser/waiting-list.tsx";

/** Each kind of record is read once and whole: a list of an event is small, and asking for each row would be slow. */
const list: Show = async (tableName, { office, query }) => {
  const { id } = office.form;
  const [figures, signUps, arrivals, tasks, lines] = await Promise.all([
    figuresOf(tableName, office),
    readSignUps(tableName, id),
    readArrivals(tableName, id),
    readTasks(tableName, id),
    readLines(tableName, id),
  ]);
  const filter = filterOf(query);
  return listPage({ office, figures, signUps, arrivals, tasks, lines, filter, page: pageOf(query) });
};

const waitingList: Show = async (tableName, { office }) => {
  const { id } = office.form;
  const [figures, signUps, lines] = await Promise.all([
    figuresOf(tableName, office),
    readSignUps(tableName, id),
    readLines(tableName, id),
  ]);
  return waitingListPage({ office, figures, signUps, lines });
};

/** Shows a clerk who has signed up for their event, and who waits. It changes nothing, whatever opens it. */
export const handler = httpDoor("organiser-page", (request, { TABLE_NAME }) =>
  showRoom(request, TABLE_NAME, { "": list, "waiting-list": waitingList }),
);
