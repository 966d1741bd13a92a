import * as z from "zod/mini";
import { OfferAnswer } from "../../schemas/event-records.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { openOwnSignUp } from "../shared/manage/own.ts";
import { acceptOffer } from "../shared/seats/accept-offer.ts";
import { declineOffer } from "../shared/seats/end-offer.ts";

/**
 * Accepts or declines freed seats. Whatever became of it, the page at the end says so: an answer that comes twice or too
 * late changes nothing, and the page shows what was decided and when.
 */
export const handler = httpDoor("answer-offer", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType", formOnly: true });
  const own = await openOwnSignUp(request, TABLE_NAME);
  const posted = z.safeParse(OfferAnswer, Object.fromEntries(body.fields));
  if (!posted.success) throw new Refused({ code: "invalid", faults: [{ field: "answer", code: "option" }] });
  const { answer, pool } = posted.data;
  const decide = answer === "accept" ? acceptOffer : declineOffer;
  await decide(TABLE_NAME, own.form, own.submission, pool, now, [linkIsOpen(own.link, now)]);
  return seeOther(own.address + own.query);
});
