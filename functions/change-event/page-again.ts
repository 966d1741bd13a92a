import type { FieldFault } from "../../domain/refusal.ts";
import { fieldErrors, pageResponse, type Response } from "../shared/http/response.ts";
import { eventFacts } from "../shared/organiser/event-facts.ts";
import { eventPage } from "../shared/pages/organiser/event.tsx";
import type { Office } from "../shared/pages/organiser/room.tsx";

/** The page of the event again, with what was typed and what is wrong with it. */
export async function pageAgain(
  tableName: string,
  office: Office,
  values: Record<string, string>,
  faults: FieldFault[],
): Promise<Response> {
  const errors = fieldErrors(office.language, faults);
  return pageResponse(422, eventPage({ ...(await eventFacts(tableName, office)), values, errors }));
}

/** The page of the event as it is now, and why an order was not carried out. */
export async function pageAsIs(
  tableName: string,
  office: Office,
  notice: "unchanged" | "changedMeanwhile",
): Promise<Response> {
  const status = notice === "unchanged" ? 200 : 409;
  return pageResponse(status, eventPage({ ...(await eventFacts(tableName, office)), notice }));
}
