import { personKey } from "../../domain/arrivals.ts";
import { checkInList } from "../shared/check-in/list.ts";
import { openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";
import { headersOf } from "./headers.ts";
import { checkInPage } from "./page.tsx";
import { sentence } from "./said.ts";

/** The page of the helpers at the door. Without JavaScript it searches and ticks by forms; its script does the rest. */
export const handler = httpDoor("check-in-page", async ({ path, event, language, now }, { TABLE_NAME }) => {
  const door = await openCheckIn(TABLE_NAME, path("key"), now);
  const list = await checkInList(TABLE_NAME, door, language, now);
  const { q = "", said, who } = event.queryStringParameters ?? {};
  const about = list.people.find((person) => personKey(person) === who);
  const page = {
    language,
    form: door.form,
    list,
    key: path("key"),
    query: q,
    said: sentence(language, said, about),
    now,
  };
  const { headers, ...response } = pageResponse(200, checkInPage(page));
  return { ...response, headers: { ...headers, ...headersOf(door.form.id, door.expiresAt) } };
});
