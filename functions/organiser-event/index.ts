import { personKey } from "../../domain/arrivals.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageOf, type Show, showRoom, textOf } from "../shared/organiser/asked.ts";
import { eventFacts } from "../shared/organiser/event-facts.ts";
import { readArrivals, readCertificates, readSignUps } from "../shared/organiser/records.ts";
import { attendancePage } from "../shared/pages/organiser/attendance.tsx";
import { certificatesPage } from "../shared/pages/organiser/certificates.tsx";
import { eventPage } from "../shared/pages/organiser/event.tsx";

const event: Show = async (tableName, { office, query }) => {
  const event = await eventFacts(tableName, office);
  return eventPage({ ...event, done: query["done"], of: query["of"] });
};

const attendance: Show = async (tableName, { office, query }) => {
  const { id, sessions } = office.form;
  const [signUps, arrivals] = await Promise.all([readSignUps(tableName, id), readArrivals(tableName, id)]);
  const session = sessions.find((one) => one.id === query["session"])?.id ?? "";
  const isThere = arrivals.some((one) => personKey(one) === query["of"]);
  const [page, done] = [pageOf(query), isThere ? query["done"] : undefined];
  return attendancePage({ office, signUps, arrivals, query: textOf(query, "q"), session, page, done });
};

const certificates: Show = async (tableName, { office, query }) => {
  const all = await readCertificates(tableName, office.form.id);
  const isRevoked = all.some((one) => personKey(one) === query["of"] && one.revokedAt !== undefined);
  return certificatesPage({ office, certificates: all, done: isRevoked ? query["done"] : undefined });
};

/** Shows a clerk where their event is changed, ticked off and certified. Other doors take what is posted there. */
export const handler = httpDoor("organiser-event", (request, { TABLE_NAME }) =>
  showRoom(request, TABLE_NAME, { event, attendance, certificates }),
);
