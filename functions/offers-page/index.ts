import { offerPage, offersPage } from "../shared/grants/offer-page.tsx";
import { openOffer, openOffers, smallGrantCallOf } from "../shared/grants/offers.ts";
import { httpDoor } from "../shared/http/door.ts";
import { blankFormPage, pageResponse } from "../shared/http/response.ts";

/** Art. 19a: offers that the public may comment on, or one of them. It changes nothing. */
export const handler = httpDoor("offers-page", async (request, { TABLE_NAME }) => {
  const { language, now, event, path } = request;
  const form = await smallGrantCallOf(request, TABLE_NAME);
  if (path("submissionId") === "") {
    const offers = await openOffers(TABLE_NAME, form, now);
    return pageResponse(200, offersPage({ language, form, now, offers }), form.origins);
  }
  const offer = await openOffer(request, TABLE_NAME, form);
  const sent = event.queryStringParameters?.["sent"] === "1";
  return blankFormPage(offerPage({ language, form: offer.form, now, offer, sent }), form.origins);
});
