import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";
import { eraseSubmission } from "../shared/erasure/erase.ts";
import { openOwnSignUp } from "../shared/manage/own.ts";
import { showOwn } from "../shared/manage/show.ts";

/** Erases one's own data when the box that confirms it is ticked. Afterwards the link says that nothing is left. */
export const handler = httpDoor("erase-submission", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType" });
  const own = await openOwnSignUp(request, TABLE_NAME);
  if (body.fields.get("confirm") !== "erase") {
    return pageResponse(422, await showOwn(TABLE_NAME, own, now, { eraseUnconfirmed: true }));
  }
  await eraseSubmission(TABLE_NAME, own.form, own.submission, now, "applicant");
  return seeOther(`${own.address}?erased=now&lang=${own.language}`);
});
