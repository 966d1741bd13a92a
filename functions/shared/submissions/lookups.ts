import type { Lookups } from "../../../domain/answer-value.ts";
import type { Form } from "../../../schemas/form.ts";
import { lookUpCommune } from "../places/look-up.ts";
import { readSecret } from "../spam/secret.ts";
import { verifiedUpload } from "../uploads/token.ts";

/** Looks up files: an answer counts only as we signed it, for this field of this form. */
async function files(tableName: string, { id: formId, fields }: Form): Promise<Lookups["file"]> {
  if (!fields.some(({ type }) => type === "file")) return undefined;
  const secret = await readSecret(tableName);
  return ({ name: field }, token) =>
    secret !== undefined && verifiedUpload(secret, { formId, field }, token)
      ? { value: token }
      : { fault: { code: "file" } };
}

/** What answers to a form are looked up in; nothing is read unless the form asks for it. */
export async function lookupsOf(tableName: string, form: Form): Promise<Lookups> {
  const file = await files(tableName, form);
  return { commune: lookUpCommune, ...(file && { file }) };
}
