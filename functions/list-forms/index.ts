import { formSummary } from "../../domain/public-form.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";
import { readForms } from "../shared/published-forms.ts";

export const handler = httpDoor("list-forms", async ({ language, now }, { TABLE_NAME }) => {
  const forms = await readForms(TABLE_NAME);
  return jsonResponse(
    200,
    forms.map(({ form, figures }) => formSummary(form, figures, language, now)),
  );
});
