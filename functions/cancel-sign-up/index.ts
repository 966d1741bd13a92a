import { httpDoor } from "../shared/http/door.ts";
import { openLink } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { readForm, readSubmission } from "../shared/records.ts";
import { transact } from "../shared/table/writes.ts";
import { cancellation } from "./cancellation.ts";

/** A sign-up may move from the waiting list to a seat while its owner cancels it: look again and cancel what it is now. */
const rounds = 5;

export const handler = httpDoor("cancel-sign-up", async ({ path, now }, { TABLE_NAME }) => {
  const key = path("key");
  const { link, storedAt } = await openLink(TABLE_NAME, key, "manage", now);
  const form = found(await readForm(TABLE_NAME, link.formId));
  for (let round = 0; round < rounds; round += 1) {
    const submission = found(await readSubmission(TABLE_NAME, link.formId, link.submissionId));
    if (form.kind !== "conference" || submission.kind !== "signUp") throw new Refused({ code: "notFound" });
    if (submission.status === "cancelled") return seeOther(`/manage/${key}`);
    if (now >= form.startsAt) throw new Refused({ code: "eventOver" });
    const failures = await transact(TABLE_NAME, cancellation(submission, storedAt, now));
    if (!failures) return seeOther(`/manage/${key}`);
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
