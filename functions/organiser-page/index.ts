import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { rooms } from "./rooms.ts";
import { showSignUp } from "./sign-up.ts";

/** Shows a clerk what there is to know of their event. It changes nothing, whatever opens it. */
export const handler = httpDoor("organiser-page", async (request, { TABLE_NAME }) => {
  const office = officeOf(await openClerk(TABLE_NAME, request.path("key"), request.now), request);
  const asked = { office, query: request.event.queryStringParameters ?? {} };
  const id = request.path("submissionId");
  if (id !== "") return pageResponse(200, await showSignUp(TABLE_NAME, asked, id));
  const [, room = ""] = /^\/organise\/[^/]+\/?(.*)$/.exec(request.event.rawPath) ?? [];
  return pageResponse(200, await found(rooms.get(room))(TABLE_NAME, asked));
});
