import * as z from "zod/mini";
import { valuesOf } from "../../domain/form-post.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Form } from "../../schemas/form.ts";
import { Language } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { wantsFragment } from "../shared/http/request.ts";
import { fieldErrors, pageResponse } from "../shared/http/response.ts";
import { formPage } from "../shared/pages/form.tsx";
import { tokenFor } from "../shared/spam/guard.ts";
import { readSecret } from "../shared/spam/secret.ts";
import { shownPage } from "../shared/submissions/rows.ts";
import { signUpload } from "../shared/uploads/token.ts";
import { type Multipart, readMultipart } from "./multipart.ts";
import { type FileField, take } from "./take.ts";

const fileFieldOf = (form: Form, name: string | null): FileField =>
  found(form.fields.find((field): field is FileField => field.type === "file" && field.name === name));

interface Places {
  tableName: string;
  bucket: string;
}

/** Puts the file of one field among what is typed. Answers what is wrong with it, if anything. */
async function attach(
  places: Places,
  form: Form,
  field: FileField,
  { fields, files }: Multipart,
): Promise<FieldFault[]> {
  const file = files.get(`_file.${field.name}`);
  if (!file) return [{ field: field.name, code: "fileNotChosen" }];
  const taken = await take(places, { formId: form.id, field, file, now: new Date().toISOString() });
  if ("code" in taken) return [{ field: field.name, ...taken }];
  const secret = found(await readSecret(places.tableName));
  fields.set(field.name, signUpload(secret, { formId: form.id, field: field.name }, taken));
  return [];
}

/** The form again, with a file more or less and everything typed still there. */
export const handler = httpDoor(
  "attach-file",
  async (request, { TABLE_NAME: tableName, FILES_BUCKET: bucket }) => {
    const { event, now } = request;
    const form = await formOf(request, tableName);
    const posted = await readMultipart(event);
    const { fields } = posted;
    const language = z.safeParse(Language, fields.get("language")).data ?? request.language;
    request.language = language;
    const detached = fields.get("_detach");
    const field = fileFieldOf(form, detached ?? fields.get("_attach"));
    if (detached !== null) fields.delete(field.name);
    const faults = detached === null ? await attach({ tableName, bucket }, form, field, posted) : [];
    const { view } = await viewOf(form, tableName, language, now);
    const key = fields.get("_key") ?? "";
    const html = formPage({
      language,
      form: view,
      definition: form,
      key,
      token: await tokenFor(tableName, { formId: form.id, key }, now, fields.get("_token")),
      ...shownPage(form, valuesOf(fields)),
      errors: fieldErrors(language, faults),
      fragment: wantsFragment(event),
    });
    return pageResponse(faults.length > 0 ? 422 : 200, html, form.origins);
  },
  { readBody: () => ({ type: "none" }) },
);
