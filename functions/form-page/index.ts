import { randomUUID } from "node:crypto";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { wantsFragment } from "../shared/http/request.ts";
import { pageResponse } from "../shared/http/response.ts";
import { callParts } from "../shared/pages/call/call-parts.tsx";
import { formPage } from "../shared/pages/form.tsx";
import { tokenFor } from "../shared/spam/guard.ts";

export const handler = httpDoor("form-page", async (request, { TABLE_NAME }) => {
  const { event, language, now } = request;
  const definition = await formOf(request, TABLE_NAME);
  const { view: form } = await viewOf(definition, TABLE_NAME, language, now);
  const query = new URLSearchParams(event.rawQueryString);
  const shown = definition.kind === "grantCall" ? callParts(definition, { language, form, query }) : { values: {} };
  const key = randomUUID();
  const page = {
    language,
    form,
    definition,
    key,
    token: await tokenFor(TABLE_NAME, { formId: definition.id, key }, now),
    rows: {},
    errors: [],
    fragment: wantsFragment(event),
    ...shown,
  };
  return pageResponse(200, formPage(page), definition.origins);
});
