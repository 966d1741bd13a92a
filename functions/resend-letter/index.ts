import { isPast } from "../../domain/event-over.ts";
import { letterOfState } from "../../domain/self-service.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { found } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { letterWrites } from "../shared/letters.ts";
import { openOwnSignUp } from "../shared/manage/own.ts";
import { readCounter } from "../shared/records.ts";
import { hourOf } from "../shared/sign-ups/link-again.ts";
import { transact } from "../shared/table/writes.ts";

/**
 * Sends the letter that tells the present state again. Its key holds the hour, so that the table refuses a second one
 * within it; the page then says so. Without an address there is nowhere to send it to, and once the event is over there
 * is nothing left to tell.
 */
export const handler = httpDoor("resend-letter", async (request, { TABLE_NAME }) => {
  const { now } = request;
  const { form, submission, link, address, query } = await openOwnSignUp(request, TABLE_NAME);
  if (submission.email !== undefined) {
    const { cancelled } = found(await readCounter(TABLE_NAME, form.id));
    if (!cancelled && isPast(form, submission, now)) return seeOther(address + query);
    const kind = letterOfState(submission, cancelled);
    await transact(TABLE_NAME, [
      ...letterWrites(submission, kind, { now, version: [hourOf(now)] }),
      audit({ at: now, formId: form.id, submissionId: submission.id, action: "linkSent", actor: "applicant" }),
      linkIsOpen(link, now),
    ]);
  }
  return seeOther(address + query);
});
