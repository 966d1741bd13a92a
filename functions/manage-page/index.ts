import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";
import { isOwnSignUp, openOwn } from "../shared/manage/own.ts";
import { showOwn } from "../shared/manage/show.ts";
import { problemPage } from "../shared/pages/problem.tsx";

/** Whoever has erased their data a moment ago is told that it was done, not that something is wrong. */
function confirmErasure({ event, language, form }: DoorRequest, error: unknown) {
  const justErased = event.queryStringParameters?.["erased"] === "now";
  if (!justErased || !(error instanceof Refused) || error.refusal.code !== "erased") throw error;
  return pageResponse(200, problemPage({ language, refusal: error.refusal, form }));
}

/** Shows a person their own submission. It changes nothing, however often and by whatever it is opened. */
export const handler = httpDoor("manage-page", async (request, { TABLE_NAME }) => {
  try {
    const own = await openOwn(request, TABLE_NAME);
    // Letters about applications bring the same kind of link; their page has a door of its own.
    if (!isOwnSignUp(own)) return seeOther(`/applications/${request.path("key")}${own.query}`);
    const eraseUnconfirmed = request.event.queryStringParameters?.["erase"] === "unconfirmed";
    return pageResponse(200, await showOwn(TABLE_NAME, own, request.now, { eraseUnconfirmed }));
  } catch (error) {
    return confirmErasure(request, error);
  }
});
