import * as z from "zod/mini";
import { openDraft } from "../shared/drafts/open.ts";
import { refusalOfDraft, showDraft, showEnded, showSent } from "../shared/drafts/show.ts";
import { httpDoor } from "../shared/http/door.ts";

const News = z.enum(["begun", "saved", "invited", "attached", "detached"]);

/** Shows an application that is being written, that was sent, or that came too late. It changes nothing. */
export const handler = httpDoor("draft-page", async (request, { TABLE_NAME }) => {
  const { event, now } = request;
  const open = await openDraft(request, TABLE_NAME);
  if (open.draft.status === "submitted") return showSent(TABLE_NAME, open);
  const refusal = refusalOfDraft(open, now);
  if (refusal) return showEnded(open, refusal, 200);
  const { news, group } = event.queryStringParameters ?? {};
  return showDraft(TABLE_NAME, open, now, { news: z.safeParse(News, news).data, changedGroup: group });
});
