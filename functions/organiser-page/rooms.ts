import { isLive } from "../../domain/statistics.ts";
import { found } from "../shared/http/refused.ts";
import {
  readArrivals,
  readCertificates,
  readLines,
  readSignUps,
  readTasks,
  signUpsById,
} from "../shared/organiser/records.ts";
import { attendancePage } from "../shared/pages/organiser/attendance.tsx";
import { certificatesPage } from "../shared/pages/organiser/certificates.tsx";
import { eventPage } from "../shared/pages/organiser/event.tsx";
import { listPage } from "../shared/pages/organiser/list.tsx";
import { statisticsPage } from "../shared/pages/organiser/statistics.tsx";
import { tasksPage } from "../shared/pages/organiser/tasks.tsx";
import { waitingListPage } from "../shared/pages/organiser/waiting-list.tsx";
import { readFigures } from "../shared/records.ts";
import { type Asked, filterOf, pageOf, textOf } from "./asked.ts";
import { showProgramme } from "./programme.ts";

type Show = (tableName: string, asked: Asked) => Promise<string>;

const figuresOf = async (tableName: string, formId: string) => found(await readFigures(tableName, formId));

/** Each kind of record is read once and whole: a list of an event is small, and asking for each row would be slow. */
const list: Show = async (tableName, { office, query }) => {
  const { id } = office.form;
  const [figures, signUps, arrivals, tasks, lines] = await Promise.all([
    figuresOf(tableName, id),
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
    figuresOf(tableName, id),
    readSignUps(tableName, id),
    readLines(tableName, id),
  ]);
  return waitingListPage({ office, figures, signUps, lines });
};

const statistics: Show = async (tableName, asked) => {
  const { office, query } = asked;
  const { id, programme } = office.form;
  if (programme && query["scope"] === "programme") return showProgramme(tableName, office, programme.id);
  const [figures, signUps, arrivals] = await Promise.all([
    figuresOf(tableName, id),
    readSignUps(tableName, id),
    readArrivals(tableName, id),
  ]);
  return statisticsPage({ office, figures, signUps, arrivals });
};

const attendance: Show = async (tableName, { office, query }) => {
  const { id, sessions } = office.form;
  const [signUps, arrivals] = await Promise.all([readSignUps(tableName, id), readArrivals(tableName, id)]);
  const session = sessions.find((one) => one.id === query["session"])?.id ?? "";
  const [page, done] = [pageOf(query), query["done"]];
  return attendancePage({ office, signUps, arrivals, query: textOf(query, "q"), session, page, done });
};

const tasks: Show = async (tableName, { office, query }) => {
  const all = await readTasks(tableName, office.form.id);
  const about = all.map(({ task }) => task.submissionId);
  const signUps = await signUpsById(tableName, office.form.id, about);
  return tasksPage({ office, tasks: all, signUps, done: query["done"] });
};

const certificates: Show = async (tableName, { office, query }) =>
  certificatesPage({
    office,
    certificates: await readCertificates(tableName, office.form.id),
    done: query["done"],
  });

const event: Show = async (tableName, { office, query }) => {
  const { id } = office.form;
  const [figures, signUps] = await Promise.all([figuresOf(tableName, id), readSignUps(tableName, id)]);
  return eventPage({ office, figures, concerned: signUps.filter(isLive).length, done: query["done"] });
};

/** What is shown under `/organise/{key}/…`. */
export const rooms: ReadonlyMap<string, Show> = new Map([
  ["", list],
  ["waiting-list", waitingList],
  ["statistics", statistics],
  ["attendance", attendance],
  ["tasks", tasks],
  ["certificates", certificates],
  ["event", event],
]);
