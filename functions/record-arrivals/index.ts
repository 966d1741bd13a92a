import { type ArrivalAnswer, ArrivalPost, type ArrivalReport, ArrivalReports } from "../../schemas/check-in.ts";
import type { Instant } from "../../schemas/values.ts";
import { recordArrival } from "../shared/check-in/arrival.ts";
import { backToPage } from "../shared/check-in/back.ts";
import { checked, jsonBody } from "../shared/check-in/body.ts";
import { type OpenCheckIn, openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";

/** One after the other: reports of one sign-up would stand in each other's way, and so would checks of the one link. */
async function recordAll(
  tableName: string,
  door: OpenCheckIn,
  reports: readonly ArrivalReport[],
  now: Instant,
): Promise<ArrivalAnswer[]> {
  const answers: ArrivalAnswer[] = [];
  for (const { id, ...seen } of reports) {
    answers.push({ id, ...(await recordArrival(tableName, door, { ...seen, report: id }, now)) });
  }
  return answers;
}

/** Records who came: a batch from a device, or one person from the page without JavaScript. */
export const handler = httpDoor("record-arrivals", async ({ path, body, now }, { TABLE_NAME }) => {
  const key = path("key");
  const door = await openCheckIn(TABLE_NAME, key, now);
  if (body.type !== "form") {
    const { arrivals } = jsonBody(body, ArrivalReports);
    return jsonResponse(200, { arrivals: await recordAll(TABLE_NAME, door, arrivals, now) });
  }
  const { fields } = body;
  const person = checked(ArrivalPost, {
    submissionId: fields.get("submissionId"),
    participant: Number(fields.get("participant")),
  });
  const { outcome } = await recordArrival(TABLE_NAME, door, { ...person, at: now, method: "name" }, now);
  return backToPage(key, outcome, person, fields.get("q"));
});
