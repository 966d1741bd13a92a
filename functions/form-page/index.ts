import { randomUUID } from "node:crypto";
import { offeredAt } from "../../domain/offered-sessions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { wantsFrame } from "../shared/http/request.ts";
import { blankFormPage, seeOther } from "../shared/http/response.ts";
import { eligibilityParts } from "../shared/pages/call/eligibility-parts.tsx";
import { formPage } from "../shared/pages/form.tsx";
import { drawing } from "../shared/submissions/drawing.ts";

export const handler = httpDoor("form-page", async (request, { TABLE_NAME: tableName }) => {
  const { event, language, now } = request;
  const definition = await formOf(request, tableName);
  // Where a form is posted to nothing stands: whoever comes by its address, as after a mistake, wants the form.
  if (event.rawPath.endsWith("/submissions")) {
    return seeOther(`/forms/${definition.id}/page?lang=${language}${wantsFrame(event) ? "&frame=1" : ""}`);
  }
  const { view: form } = await viewOf(offeredAt(definition, now), tableName, language, now);
  const drawn = await drawing(request, { tableName, definition, form, language, key: randomUUID() });
  const shown = eligibilityParts(definition, { language, query: new URLSearchParams(event.rawQueryString) });
  return blankFormPage(formPage({ ...drawn, rows: {}, errors: [], ...shown }), definition.origins);
});
