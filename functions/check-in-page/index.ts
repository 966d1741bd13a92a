import { personKey } from "../../domain/arrivals.ts";
import { openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { drawCheckIn } from "./draw.ts";
import { sentence } from "./said.ts";

/** The page of the helpers at the door. Without JavaScript it searches and ticks by forms; its script does the rest. */
export const handler = httpDoor("check-in-page", async ({ path, event, language, now }, { TABLE_NAME }) => {
  const key = path("key");
  const door = await openCheckIn(TABLE_NAME, key, now);
  const { q: query = "", said, who } = event.queryStringParameters ?? {};
  return drawCheckIn(TABLE_NAME, door, {
    language,
    key,
    now,
    query,
    said: ({ people }) =>
      sentence(
        language,
        said,
        people.find((person) => personKey(person) === who),
      ),
  });
});
