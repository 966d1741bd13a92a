import { randomUUID } from "node:crypto";
import { eligibilityFields, eligibilityOf } from "../../domain/grants/eligibility.ts";
import type { Form } from "../../schemas/form.ts";
import type { Language } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { wantsFragment } from "../shared/http/request.ts";
import { fieldErrors, pageResponse } from "../shared/http/response.ts";
import { formPage } from "../shared/pages/form.tsx";

/** What the address says of whether somebody may apply, where a call asks that first. */
function asked(form: Form, query: Record<string, string | undefined>, language: Language) {
  if (form.kind !== "grantCall" || eligibilityFields(form).length === 0) {
    return { values: {}, errors: [], eligibility: undefined };
  }
  const { values, faults, eligible } = eligibilityOf(form, query);
  const eligibility = eligible ? ("confirmed" as const) : ("asked" as const);
  return { values, errors: fieldErrors(language, faults), eligibility };
}

export const handler = httpDoor("form-page", async (request, { TABLE_NAME }) => {
  const { event, language, now } = request;
  const form = await formOf(request, TABLE_NAME);
  const { view } = await viewOf(form, TABLE_NAME, language, now);
  const { values, errors, eligibility } = asked(form, event.queryStringParameters ?? {}, language);
  const page = { language, form: view, key: randomUUID(), values, rows: {}, errors, eligibility };
  return pageResponse(200, formPage({ ...page, definition: form, fragment: wantsFragment(event) }), form.origins);
});
