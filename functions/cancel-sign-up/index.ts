import { lastStart } from "../../domain/session-times.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen, openLink } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { readConference, readSignUp } from "../shared/records.ts";
import { cancellation } from "../shared/sign-ups/cancellation.ts";
import { transact } from "../shared/table/writes.ts";

/** A sign-up may move from the waiting list to a seat while its owner cancels it: look again and cancel what it is now. */
const rounds = 5;

export const handler = httpDoor("cancel-sign-up", async (request, { TABLE_NAME }) => {
  const { path, now } = request;
  const key = path("key");
  const { link, storedAt } = await openLink(TABLE_NAME, key, "manage", now);
  const form = found(await readConference(TABLE_NAME, link.formId));
  request.form = form;
  for (let round = 0; round < rounds; round += 1) {
    const signUp = found(await readSignUp(TABLE_NAME, link.formId, link.submissionId));
    if (signUp.status === "cancelled" || signUp.status === "declined") return seeOther(`/manage/${key}`);
    if (now >= lastStart(form)) throw new Refused({ code: "eventOver" });
    const failures = await transact(TABLE_NAME, [
      ...cancellation(signUp, { reason: "person", actor: "applicant", now }),
      linkIsOpen(storedAt, now),
    ]);
    if (!failures) return seeOther(`/manage/${key}`);
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
