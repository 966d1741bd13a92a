import { checkInList } from "../shared/check-in/list.ts";
import type { OpenCheckIn } from "../shared/check-in/open.ts";
import { pageResponse, type Response } from "../shared/http/response.ts";
import type { CheckInList } from "../../schemas/check-in.ts";
import type { Instant, Language } from "../../schemas/values.ts";
import { headersOf } from "./headers.ts";
import { checkInPage } from "./page.tsx";
import type { TypedWalkIn } from "./walk-in.tsx";

interface Drawing {
  language: Language;
  key: string;
  now: Instant;
  /** What is looked for. */
  query?: string;
  said: (list: CheckInList) => string | undefined;
  /** Somebody who was typed in and not taken. */
  typed?: TypedWalkIn;
}

/** The page of the helpers at the door, with the list as it is now. */
export async function drawCheckIn(
  tableName: string,
  door: OpenCheckIn,
  { said, query = "", ...drawing }: Drawing,
  status = 200,
): Promise<Response> {
  const list = await checkInList(tableName, door, drawing.language, drawing.now);
  const page = { ...drawing, form: door.form, list, query, said: said(list) };
  const { headers, ...response } = pageResponse(status, checkInPage(page));
  return { ...response, headers: { ...headers, ...headersOf(door.form.id, door.expiresAt) } };
}
