import { drawAssignment, openAssignment } from "../shared/assignments/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";

/** Shows what is to be reviewed or decided. It changes nothing, so scanners of mail may open it as they like. */
export const handler = httpDoor("assignment-page", async ({ event, path, now, language: asked }, { TABLE_NAME }) => {
  const step = event.rawPath.startsWith("/reviews/") ? "review" : "decision";
  const open = await openAssignment(TABLE_NAME, path("key"), step, now);
  const language = event.queryStringParameters?.["lang"] ? asked : open.assignment.assignee.language;
  return pageResponse(200, await drawAssignment(TABLE_NAME, open, language));
});
