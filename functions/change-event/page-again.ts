import type { FieldFault } from "../../domain/refusal.ts";
import { isLive } from "../../domain/statistics.ts";
import { found } from "../shared/http/refused.ts";
import { fieldErrors, pageResponse, type Response } from "../shared/http/response.ts";
import { readSignUps } from "../shared/organiser/records.ts";
import { eventPage } from "../shared/pages/organiser/event.tsx";
import type { Office } from "../shared/pages/organiser/room.tsx";
import { readFigures } from "../shared/records.ts";

/** The page of the event again, with what was typed and what is wrong with it. */
export async function pageAgain(
  tableName: string,
  office: Office,
  values: Record<string, string>,
  faults: FieldFault[],
): Promise<Response> {
  const { language, form } = office;
  const figures = found(await readFigures(tableName, form.id));
  const concerned = (await readSignUps(tableName, form.id)).filter(isLive).length;
  const errors = fieldErrors(language, faults);
  return pageResponse(422, eventPage({ office, figures, concerned, values, errors }));
}
