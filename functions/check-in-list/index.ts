import { checkInList } from "../shared/check-in/list.ts";
import { openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";

/** The people who are expected, for the device of a helper at the door, which keeps it for when there is no network. */
export const handler = httpDoor("check-in-list", async ({ path, language, now }, { TABLE_NAME }) => {
  const door = await openCheckIn(TABLE_NAME, path("key"), now);
  return jsonResponse(200, await checkInList(TABLE_NAME, door, language, now));
});
