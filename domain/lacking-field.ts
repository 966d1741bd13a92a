import type { Field } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import type { FormFault } from "./form-fault.ts";

/**
 * A fault where a required field of a type is not there: at the field that is of another type or may be left out, or at
 * all fields. `who`: `a conference needs`.
 */
export function lacking({ fields }: Pick<Form, "fields">, name: string, type: Field["type"], who: string): FormFault[] {
  const field = fields.find((one) => one.name === name);
  const text = `${who} a required field ${name} of type ${type}`;
  if (!field) return [{ at: { path: ["fields"] }, text }];
  if (field.type !== type) return [{ at: { field: name, member: "type" }, text }];
  return field.required ? [] : [{ at: { field: name, member: "required" }, text }];
}
