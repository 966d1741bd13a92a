import { answeredBefore, readAnswer } from "../shared/assignments/posted-answer.ts";
import { openAssignment } from "../shared/assignments/open.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { seeOther } from "../shared/http/response.ts";
import { recordAnswer } from "../shared/assignments/record-answer.ts";
import { transact } from "../shared/table/writes.ts";

/** A person's POST records a recommendation with its reason, once. */
export const handler = httpDoor("record-review", async (request, { TABLE_NAME }) => {
  const { path, now, event } = request;
  const key = path("key");
  const open = await openAssignment(TABLE_NAME, key, "review", now);
  if (open.assignment.status === "recorded") return answeredBefore(request, TABLE_NAME, open);
  const read = await readAnswer(request, TABLE_NAME, open);
  if ("response" in read) return read.response;
  const { formId, id: submissionId } = open.application;
  const assigneeId = open.assignment.assignee.id;
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(open.link.storedAt, now),
    recordAnswer(submissionId, { step: "review", assigneeId }, read.answer, now),
    audit({ at: now, formId, submissionId, action: "reviewRecorded", actor: assigneeId }),
  ]);
  if (!failures) return seeOther(event.rawPath);
  return answeredBefore(request, TABLE_NAME, await openAssignment(TABLE_NAME, key, "review", now));
});
