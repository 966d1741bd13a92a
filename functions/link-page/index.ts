import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { pageResponse } from "../shared/http/response.ts";
import { linkAskedPage, lostLinkPage } from "../shared/pages/lost-link.tsx";

/** Asks for an address, or says that it was taken. */
export const handler = httpDoor("link-page", async (request, { TABLE_NAME }) => {
  const { event, language } = request;
  const form = await formOf(request, TABLE_NAME);
  const asked = event.queryStringParameters?.["asked"] !== undefined;
  return pageResponse(200, asked ? linkAskedPage({ language, form }) : lostLinkPage({ language, form }));
});
