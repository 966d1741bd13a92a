import { randomUUID } from "node:crypto";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { wantsFragment } from "../shared/http/request.ts";
import { pageResponse } from "../shared/http/response.ts";
import { formPage } from "../shared/pages/form.tsx";

export const handler = httpDoor("form-page", async (request, { TABLE_NAME }) => {
  const { event, language, now } = request;
  const form = await formOf(request, TABLE_NAME);
  const { view } = await viewOf(form, TABLE_NAME, language, now);
  const page = { language, form: view, key: randomUUID(), values: {}, rows: {}, errors: [] };
  return pageResponse(200, formPage({ ...page, definition: form, fragment: wantsFragment(event) }), form.origins);
});
