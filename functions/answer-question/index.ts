import { stepRules } from "../../domain/grants/steps.ts";
import { drawQuestion } from "../shared/grants/draw.tsx";
import { openQuestion } from "../shared/grants/open.ts";
import { answeredBefore, readAnswer } from "../shared/grants/posted.ts";
import { recordOutcome } from "../shared/grants/record.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";

/** How often what somebody answered is decided on anew, because something else changed at the same moment. */
const attempts = 5;

/** A person's POST answers, once. The answer and all that follows from it are written together or not at all. */
export const handler = httpDoor("answer-question", async (request, { TABLE_NAME }) => {
  const { event, path, now } = request;
  const { step } = event.queryStringParameters ?? {};
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const open = await openQuestion(TABLE_NAME, path("key"), step, now);
    request.language = open.question.asked.language;
    request.form = open.form;
    if (open.question.status !== "requested") return answeredBefore(request, open);
    const read = readAnswer(request, open);
    if ("shown" in read) return pageResponse(read.status, drawQuestion(open, { now, ...read.shown }));
    const refusal = stepRules[open.question.step].refuse?.(open, read.answers, now);
    if (refusal) throw new Refused(refusal);
    const refused = await recordOutcome(TABLE_NAME, open, read.answers, now);
    if (!refused) return seeOther(`${event.rawPath}${event.rawQueryString ? `?${event.rawQueryString}` : ""}`);
    if (refused !== "changed") throw new Refused(refused);
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
