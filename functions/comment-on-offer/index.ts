import { checkAnswers } from "../../domain/answers.ts";
import { commentFields } from "../../domain/grants/small-grant/offers.ts";
import { offerPage } from "../shared/grants/offer-page.tsx";
import { openOffer, smallGrantCallOf } from "../shared/grants/offers.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { fieldErrors, pageResponse, refusedPage, seeOther } from "../shared/http/response.ts";
import { decodeFormPost, valuesOf } from "../../domain/form-post.ts";
import { busyRefusal } from "../shared/spam/busy.ts";
import { take } from "./take.ts";

/** Anybody may say something of an offer under art. 19a while it is open for comments. */
export const handler = httpDoor("comment-on-offer", async (request, { TABLE_NAME }) => {
  const { body, language, now } = request;
  const form = await smallGrantCallOf(request, TABLE_NAME);
  const offer = await openOffer(request, TABLE_NAME, form);
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType", formOnly: true });
  const fields = commentFields();
  const raw = decodeFormPost({ fields }, body.fields).answers;
  const { answers, faults } = checkAnswers(fields, raw);
  if (faults.length > 0) {
    const errors = fieldErrors(language, faults);
    const page = offerPage({ language, form: offer.form, now, offer, values: valuesOf(body.fields), errors });
    return pageResponse(422, page, form.origins);
  }
  const refusal = await busyRefusal(request, TABLE_NAME, form.id, { purpose: "comment" });
  if (refusal) {
    const page = { language, form: offer.form, now, offer, values: valuesOf(body.fields), refusal };
    return refusedPage(refusal, offerPage(page), form.origins);
  }
  const { id: submissionId } = offer.application;
  const [author, text] = [String(answers["author"] ?? ""), String(answers["text"])];
  await take(TABLE_NAME, { schemaVersion: 1, formId: form.id, submissionId, author, text, at: now }, offer);
  return seeOther(`/forms/${form.id}/offers/${submissionId}?lang=${language}&sent=1`);
});
