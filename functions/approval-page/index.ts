import { drawApproval } from "../shared/approvals/draw.ts";
import { openApproval } from "../shared/approvals/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";

/** Shows a sign-up that is to be accepted or declined. It changes nothing, so scanners of mail may open it as they like. */
export const handler = httpDoor("approval-page", async ({ event, path, now, language: asked }, { TABLE_NAME }) => {
  const open = await openApproval(TABLE_NAME, path("key"), now);
  const language = event.queryStringParameters?.["lang"] ? asked : open.approval.assignee.language;
  return pageResponse(200, await drawApproval(TABLE_NAME, open, language, now));
});
