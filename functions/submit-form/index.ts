import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { FieldFault, Refusal } from "../../domain/refusal.ts";
import type { Form } from "../../schemas/form.ts";
import { type Instant, Language } from "../../schemas/values.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { Refused, refusalOf } from "../shared/http/refused.ts";
import { wantsFragment } from "../shared/http/request.ts";
import {
  fieldErrors,
  jsonResponse,
  pageResponse,
  refusedPage,
  type Response,
  seeOther,
} from "../shared/http/response.ts";
import { formPage } from "../shared/pages/form.tsx";
import { receiptPage } from "../shared/pages/receipt.tsx";
import { apply } from "../shared/grants/apply.ts";
import { valuesOf } from "../../domain/form-post.ts";
import { lookupsOf } from "../shared/submissions/lookups.ts";
import { type CheckedRequest, checkRequest } from "../shared/submissions/request.ts";
import { changedRows, type ShownPage, shownPage } from "../shared/submissions/rows.ts";
import { storeSignUp } from "../shared/sign-ups/store.ts";
import type { Stored } from "../shared/submissions/new-submission.ts";
import { spamRefusal, tokenFor } from "../shared/spam/guard.ts";

interface Redrawing {
  language: Language;
  shown: ShownPage;
  faults?: FieldFault[];
  refusal?: Refusal;
}

/** The page again, with everything typed still there: after a fault or a refusal, or with a row more or less. */
async function pageAgain(
  request: DoorRequest,
  fields: URLSearchParams,
  form: Form,
  tableName: string,
  { language, shown, faults = [], refusal }: Redrawing,
): Promise<Response> {
  const { values, rows, group } = shown;
  const { view } = await viewOf(form, tableName, language, request.now);
  const fragment = wantsFragment(request.event);
  const open = view.state === "open" || view.state === "full";
  // The embed element shows a refusal without a form above what is filled in; a page would be too much there.
  if (refusal && fragment && !open) throw new Refused(refusal);
  const key = refusal?.code === "keyReused" ? randomUUID() : (fields.get("_key") ?? "");
  const errors = fieldErrors(language, faults);
  const token = await tokenFor(tableName, { formId: form.id, key }, request.now, fields.get("_token"));
  const page = { language, form: view, definition: form, key, token, values, rows, errors, refusal, fragment };
  const html = formPage({ ...page, changedGroup: group });
  if (refusal) return refusedPage(refusal, html, form.origins);
  return pageResponse(faults.length > 0 ? 422 : 200, html, form.origins);
}

async function reply(
  request: DoorRequest,
  form: Form,
  tableName: string,
  language: Language,
  stored: Exclude<Stored, { outcome: "refused" }>,
): Promise<Response> {
  const { receipt } = stored;
  if (request.body.type !== "form") return jsonResponse(stored.outcome === "created" ? 201 : 200, receipt);
  if (!wantsFragment(request.event)) return seeOther(`/forms/${form.id}/receipts/${receipt.id}?lang=${language}`);
  const { view } = await viewOf(form, tableName, language, request.now);
  return pageResponse(200, receiptPage({ language, form: view, receipt, fragment: true }), form.origins);
}

async function store(tableName: string, form: Form, checked: CheckedRequest, now: Instant): Promise<Stored> {
  try {
    return await (form.kind === "conference"
      ? storeSignUp(tableName, form, checked, now)
      : apply(tableName, form, checked, now));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { outcome: "refused", refusal };
  }
}

export const handler = httpDoor("submit-form", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const form = await formOf(request, TABLE_NAME);
  const changed = body.type === "form" ? changedRows(form, valuesOf(body.fields), body.fields) : undefined;
  if (body.type === "form" && changed) {
    const language = z.safeParse(Language, body.fields.get("language")).data ?? request.language;
    return pageAgain(request, body.fields, form, TABLE_NAME, { language, shown: changed });
  }
  const checked = checkRequest(request, form, await lookupsOf(TABLE_NAME, form));
  if (!("ok" in checked)) {
    request.language = checked.language;
    if (body.type === "form") {
      const shown = shownPage(form, valuesOf(body.fields));
      return pageAgain(request, body.fields, form, TABLE_NAME, { ...checked, shown });
    }
    throw new Refused({ code: "invalid", faults: checked.faults });
  }
  const { language } = checked.ok;
  request.language = language;
  const spam = await spamRefusal(request, TABLE_NAME, { formId: form.id, key: checked.ok.key });
  const stored: Stored = spam ? { outcome: "refused", refusal: spam } : await store(TABLE_NAME, form, checked.ok, now);
  if (stored.outcome === "refused") {
    const { refusal } = stored;
    if (body.type !== "form") throw new Refused(refusal);
    const shown = shownPage(form, valuesOf(body.fields));
    return pageAgain(request, body.fields, form, TABLE_NAME, { language, shown, refusal });
  }
  return reply(request, form, TABLE_NAME, language, stored);
});
