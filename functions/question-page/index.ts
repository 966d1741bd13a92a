import { drawQuestion } from "../shared/grants/draw.tsx";
import { openQuestion } from "../shared/grants/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";

/** Shows what somebody is asked. It changes nothing, so scanners of mail may open it as they like. */
export const handler = httpDoor("question-page", async ({ event, path, now, language: asked }, { TABLE_NAME }) => {
  const { step, lang } = event.queryStringParameters ?? {};
  const open = await openQuestion(TABLE_NAME, path("key"), step, now);
  const language = lang ? asked : open.question.asked.language;
  return pageResponse(200, drawQuestion(open, { language, now }));
});
