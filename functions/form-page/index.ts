import { randomUUID } from "node:crypto";
import { offeredAt } from "../../domain/offered-sessions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { wantsFragment, wantsFrame } from "../shared/http/request.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";
import { callParts } from "../shared/pages/call/call-parts.tsx";
import { formPage } from "../shared/pages/form.tsx";
import { tokenFor } from "../shared/spam/guard.ts";

export const handler = httpDoor("form-page", async (request, { TABLE_NAME }) => {
  const { event, language, now } = request;
  const definition = await formOf(request, TABLE_NAME);
  const frame = wantsFrame(event);
  // Where a form is posted to nothing stands: whoever comes by its address, as after a mistake, wants the form.
  if (event.rawPath.endsWith("/submissions")) {
    return seeOther(`/forms/${definition.id}/page?lang=${language}${frame ? "&frame=1" : ""}`);
  }
  const { view: form } = await viewOf(offeredAt(definition, now), TABLE_NAME, language, now);
  const query = new URLSearchParams(event.rawQueryString);
  const shown = definition.kind === "grantCall" ? callParts(definition, { language, form, query }) : { values: {} };
  const key = randomUUID();
  const page = {
    language,
    form,
    definition,
    now,
    key,
    token: await tokenFor(TABLE_NAME, { formId: definition.id, key }, now),
    rows: {},
    errors: [],
    fragment: wantsFragment(event),
    frame,
    ...shown,
  };
  return pageResponse(200, formPage(page), definition.origins);
});
