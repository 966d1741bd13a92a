import { type Refusal, statusOf } from "../../domain/refusal.ts";
import { type WalkInAnswer, WalkInRequest } from "../../schemas/check-in.ts";
import { drawCheckIn } from "../check-in-page/draw.ts";
import { backToPage } from "../shared/check-in/back.ts";
import { checked, jsonBody } from "../shared/check-in/body.ts";
import { openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { jsonResponse, type Response } from "../shared/http/response.ts";
import { storeWalkIn } from "../shared/sign-ups/walk-in.ts";
import { walkInRefusal } from "../shared/words/organiser-refusals/catalogue.ts";
import { refusalTitle } from "../shared/words/refusals.ts";
import type { Language } from "../../schemas/values.ts";

/** For the script of the page: what a helper is told, not what a participant would be. */
function problem(language: Language, refusal: Refusal, detail: string): Response {
  const [type, status] = [`urn:wspolnie:${refusal.code}`, statusOf[refusal.code]];
  const response = jsonResponse(status, { type, title: refusalTitle(language, refusal), status, detail });
  return { ...response, headers: { ...response.headers, "content-type": "application/problem+json; charset=utf-8" } };
}

/** Takes somebody in who has not signed up, while there is a free seat. */
export const handler = httpDoor("record-walk-in", async ({ path, body, language, now }, { TABLE_NAME }) => {
  const key = path("key");
  const door = await openCheckIn(TABLE_NAME, key, now);
  const posted = body.type === "form" ? checked(WalkInRequest, Object.fromEntries(body.fields)) : undefined;
  const { id, ...person } = posted ?? jsonBody(body, WalkInRequest);
  try {
    const receipt = await storeWalkIn(TABLE_NAME, door, { key: id, ...person, language }, now);
    const recorded = { submissionId: receipt.id, participant: 1 };
    if (posted) return backToPage(key, "recorded", recorded, null);
    const answer: WalkInAnswer = { ...recorded, reference: receipt.reference, at: now };
    return jsonResponse(201, answer);
  } catch (error) {
    const sentence = error instanceof Refused ? walkInRefusal(language, error.refusal) : undefined;
    if (!(error instanceof Refused) || sentence === undefined) throw error;
    if (!posted) return problem(language, error.refusal, sentence);
    const drawing = { language, key, now, said: () => sentence, typed: person };
    return drawCheckIn(TABLE_NAME, door, drawing, statusOf[error.refusal.code]);
  }
});
