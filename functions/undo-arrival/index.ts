import { Arrival } from "../../schemas/event-records.ts";
import { type UndoAnswer, UndoRequest } from "../../schemas/check-in.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { backToPage } from "../shared/check-in/back.ts";
import { checked, jsonBody } from "../shared/check-in/body.ts";
import { type OpenCheckIn, openCheckIn } from "../shared/check-in/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { Refused } from "../shared/http/refused.ts";
import { jsonResponse, seeOther } from "../shared/http/response.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";

/** Takes back the arrival that was seen, and none that somebody has recorded since. */
async function undo(
  tableName: string,
  { form, actor, storedAt }: OpenCheckIn,
  { submissionId, participant, arrivedAt }: UndoRequest,
  now: Instant,
): Promise<UndoAnswer> {
  const failures = await transact(tableName, [
    linkIsOpen(storedAt, now),
    {
      delete: keys.arrival(form.id, submissionId, participant),
      condition: { expression: "#at = :at", names: { "#at": "at" }, values: { ":at": arrivedAt } },
    },
    audit({ at: now, formId: form.id, submissionId, action: "arrivalUndone", actor }),
  ]);
  const [link, arrival] = failures ?? [];
  if (link?.failed) throw new Refused({ code: "linkExpired" });
  if (!arrival?.item) return { outcome: "undone" };
  return { outcome: "alreadyArrived", at: parseItem(Arrival, arrival.item).at };
}

/** Takes back that somebody came: from the page at the door, or from a clerk's list, to which it then leads back. */
export const handler = httpDoor("undo-arrival", async ({ path, body, language, now }, { TABLE_NAME }) => {
  const key = path("key");
  const door = await openCheckIn(TABLE_NAME, key, now);
  if (body.type !== "form") return jsonResponse(200, await undo(TABLE_NAME, door, jsonBody(body, UndoRequest), now));
  const { fields } = body;
  const request = checked(UndoRequest, {
    submissionId: fields.get("submissionId"),
    participant: Number(fields.get("participant")),
    arrivedAt: fields.get("arrivedAt"),
  });
  const { outcome } = await undo(TABLE_NAME, door, request, now);
  if (fields.get("back") === "attendance") return seeOther(`/organise/${key}/attendance?lang=${language}`);
  return backToPage(key, outcome, request, fields.get("q"));
});
