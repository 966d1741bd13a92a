import { isLive } from "../../../domain/statistics.ts";
import type { EventPage } from "../pages/organiser/event.tsx";
import type { Office } from "../pages/organiser/room.tsx";
import { figuresOf } from "./asked.ts";
import { readChanges, readSignUps } from "./records.ts";

/** What the page of an event says before anything is posted. */
export async function eventFacts(
  tableName: string,
  office: Office,
): Promise<Pick<EventPage, "office" | "figures" | "concerned" | "changes">> {
  const { id } = office.form;
  const [figures, signUps, changes] = await Promise.all([
    figuresOf(tableName, office),
    readSignUps(tableName, id),
    readChanges(tableName, id),
  ]);
  return { office, figures, concerned: signUps.filter(isLive).length, changes };
}
