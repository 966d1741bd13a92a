import * as z from "zod/mini";
import { valuesOf } from "../../domain/form-post.ts";
import type { FieldFault, Refusal } from "../../domain/refusal.ts";
import type { Form } from "../../schemas/form.ts";
import { Language } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { busyRefusal } from "../shared/spam/busy.ts";
import { readSecret } from "../shared/spam/secret.ts";
import { formAgain } from "../shared/submissions/again.ts";
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
    const form = await formOf(request, tableName);
    const multipart = await readMultipart(request.event);
    const { fields } = multipart;
    const language = z.safeParse(Language, fields.get("language")).data ?? request.language;
    request.language = language;
    const detached = fields.get("_detach");
    const field = fileFieldOf(form, detached ?? fields.get("_attach"));
    const asPosted = { ...request, body: { type: "form" as const, fields } };
    const again = (said: { faults?: FieldFault[]; refusal?: Refusal }) => {
      const pressed = { shown: shownPage(form, valuesOf(fields)), focus: field.name };
      return formAgain({ request: asPosted, tableName, form, fields, pressed }, { language, ...said });
    };
    if (detached !== null) {
      fields.delete(field.name);
      return again({});
    }
    const refusal = await busyRefusal(request, tableName, form.id, { purpose: "file" });
    return again(refusal ? { refusal } : { faults: await attach({ tableName, bucket }, form, field, multipart) });
  },
  { readBody: () => ({ type: "none" }) },
);
