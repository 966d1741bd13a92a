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
import { formAgain, refusalNow } from "../shared/submissions/again.ts";
import { shownPage } from "../shared/submissions/rows.ts";
import { signUpload } from "../shared/uploads/token.ts";
import { type Multipart, readMultipart } from "./multipart.ts";
import { type FileField, take } from "./take.ts";

const fileFieldsOf = ({ fields }: Form): FileField[] =>
  fields.filter((field): field is FileField => field.type === "file");

/** What a control is called that sends the file of a field. */
const controlOf = ({ name }: FileField): string => `_file.${name}`;

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
  const file = files.get(controlOf(field));
  if (!file) return [{ field: field.name, code: "fileNotChosen" }];
  const taken = await take(places, { formId: form.id, field, file, now: new Date().toISOString() });
  if ("code" in taken) return [{ field: field.name, ...taken }];
  const secret = found(await readSecret(places.tableName));
  fields.set(field.name, signUpload(secret, { formId: form.id, field: field.name }, taken));
  return [];
}

/** The form again, with files more or less and everything typed still there. */
export const handler = httpDoor(
  "attach-file",
  async (request, { TABLE_NAME: tableName, FILES_BUCKET: bucket }) => {
    const form = await formOf(request, tableName);
    const multipart = await readMultipart(request.event);
    const { fields } = multipart;
    const language = z.safeParse(Language, fields.get("language")).data ?? request.language;
    request.language = language;
    const detached = fields.get("_detach");
    const pressed = detached ?? fields.get("_attach");
    const field = found(fileFieldsOf(form).find(({ name }) => name === pressed));
    const asPosted = { ...request, body: { type: "form" as const, fields } };
    const again = (said: { faults?: FieldFault[]; refusal?: Refusal }) => {
      const focused = { shown: shownPage(form, valuesOf(fields)), focus: field.name };
      return formAgain({ request: asPosted, tableName, form, fields, pressed: focused }, { language, ...said });
    };
    const closed = await refusalNow({ request, tableName, form });
    if (closed) return again({ refusal: closed });
    if (detached !== null) fields.delete(field.name);
    // A page that comes back has forgotten which files were chosen, so those beside other fields are taken as well.
    const chosen = fileFieldsOf(form).filter((one) =>
      one === field ? detached === null : multipart.files.has(controlOf(one)),
    );
    const deeds = chosen.map(() => ({ purpose: "file" as const }));
    const refusal = await busyRefusal(request, tableName, form.id, ...deeds);
    if (refusal) return again({ refusal });
    const faults: FieldFault[] = [];
    for (const one of chosen) faults.push(...(await attach({ tableName, bucket }, form, one, multipart)));
    return again({ faults });
  },
  { readsBody: true },
);
