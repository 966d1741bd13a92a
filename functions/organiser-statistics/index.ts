import { versionsOf } from "../shared/form-versions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { figuresOf, type Show, showRoom } from "../shared/organiser/asked.ts";
import { isLive } from "../../domain/self-service.ts";
import { needsById, readArrivals, readSignUps } from "../shared/organiser/records.ts";
import { statisticsPage } from "../shared/pages/organiser/statistics.tsx";
import { showProgramme } from "./programme.ts";

const statistics: Show = async (tableName, { office, query }) => {
  const { id, programme } = office.form;
  if (programme && query["scope"] === "programme") return showProgramme(tableName, office, programme.id);
  const [figures, signUps, arrivals] = await Promise.all([
    figuresOf(tableName, office),
    readSignUps(tableName, id),
    readArrivals(tableName, id),
  ]);
  const { united } = await versionsOf(tableName, office.form, signUps);
  const hasNeeds = united.fields.some(({ special }) => special);
  const live = hasNeeds ? signUps.filter(isLive).map((signUp) => signUp.id) : [];
  const needs = await needsById(tableName, live);
  return statisticsPage({ office: { ...office, form: united }, figures, signUps, arrivals, needs });
};

/** Shows a clerk their event, or the programme that it belongs to, in figures. */
export const handler = httpDoor("organiser-statistics", (request, { TABLE_NAME }) =>
  showRoom(request, TABLE_NAME, { statistics }),
);
