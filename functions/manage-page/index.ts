import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";
import { openOwn } from "../shared/manage/own.ts";
import { showOwn } from "../shared/manage/show.ts";

/** Shows a person their own submission. It changes nothing, however often and by whatever it is opened. */
export const handler = httpDoor("manage-page", async (request, { TABLE_NAME }) => {
  const own = await openOwn(request, TABLE_NAME);
  return pageResponse(200, await showOwn(TABLE_NAME, own, request.now));
});
