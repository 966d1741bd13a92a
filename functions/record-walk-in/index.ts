import { type WalkInAnswer, WalkInRequest } from "../../schemas/check-in.ts";
import { backToPage } from "../shared/check-in/back.ts";
import { checked, jsonBody } from "../shared/check-in/body.ts";
import { openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";
import { storeWalkIn } from "../shared/sign-ups/walk-in.ts";

/** Takes somebody in who has not signed up, while there is a free seat. */
export const handler = httpDoor("record-walk-in", async ({ path, body, language, now }, { TABLE_NAME }) => {
  const key = path("key");
  const door = await openCheckIn(TABLE_NAME, key, now);
  const posted = body.type === "form" ? checked(WalkInRequest, Object.fromEntries(body.fields)) : undefined;
  const { id, ...person } = posted ?? jsonBody(body, WalkInRequest);
  const receipt = await storeWalkIn(TABLE_NAME, door, { key: id, ...person, language }, now);
  const recorded = { submissionId: receipt.id, participant: 1 };
  if (posted) return backToPage(key, "recorded", recorded, null);
  const answer: WalkInAnswer = { ...recorded, reference: receipt.reference, at: now };
  return jsonResponse(201, answer);
});
