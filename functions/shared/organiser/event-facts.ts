import { isLive } from "../../../domain/self-service.ts";
import { found } from "../http/refused.ts";
import type { EventPage } from "../pages/organiser/event.tsx";
import type { Office } from "../pages/organiser/room.tsx";
import { readFigures } from "../records.ts";
import { readChanges, readSignUps } from "./records.ts";

/** What the page of an event says before anything is posted. */
export async function eventFacts(
  tableName: string,
  office: Office,
): Promise<Pick<EventPage, "office" | "figures" | "concerned" | "changes">> {
  const { id } = office.form;
  const [figures, signUps, changes] = await Promise.all([
    readFigures(tableName, id),
    readSignUps(tableName, id),
    readChanges(tableName, id),
  ]);
  return { office, figures: found(figures), concerned: signUps.filter(isLive).length, changes };
}
