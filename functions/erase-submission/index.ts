import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { eraseSubmission } from "../shared/erasure/erase.ts";
import { openOwnSignUp } from "../shared/manage/own.ts";

/** Erases one's own data when the box that confirms it is ticked. The page behind the link says what became of it. */
export const handler = httpDoor("erase-submission", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType", formOnly: true });
  const own = await openOwnSignUp(request, TABLE_NAME);
  if (body.fields.get("confirm") !== "erase") {
    return seeOther(`${own.address}?erase=unconfirmed&lang=${own.language}`);
  }
  await eraseSubmission(TABLE_NAME, own.form, own.submission, now, "applicant");
  return seeOther(`${own.address}?erased=now&lang=${own.language}`);
});
