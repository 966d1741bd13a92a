import { httpDoor } from "../shared/http/door.ts";
import { openLink } from "../shared/http/links.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { managePage } from "../shared/pages/manage.tsx";
import { readForm, readLetters, readSubmission, waitingPosition } from "../shared/records.ts";

/** Shows a person their own submission. It changes nothing, however often and by whatever it is opened. */
export const handler = httpDoor("manage-page", async ({ path, now, event, language: asked }, { TABLE_NAME }) => {
  const { link } = await openLink(TABLE_NAME, path("key"), "manage", now);
  const form = found(await readForm(TABLE_NAME, link.formId));
  const submission = found(await readSubmission(TABLE_NAME, link.formId, link.submissionId));
  const letters = await readLetters(TABLE_NAME, link.submissionId);
  const language = event.queryStringParameters?.["lang"] ? asked : submission.language;
  const mayCancel = form.kind === "conference" && submission.status !== "cancelled" && now < form.startsAt;
  const position =
    submission.status === "waitlisted"
      ? await waitingPosition(TABLE_NAME, form.id, submission.waitingNumber)
      : undefined;
  return pageResponse(200, managePage({ language, form, submission, letters, mayCancel, now, position }));
});
