import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import { signUpFields } from "./participants.ts";

/** What a version of a form asks: everything by which the answers to it are read. */
export type Asked = Pick<Form, "version" | "fields" | "sections" | "consents">;

/**
 * A form as somebody answered it: what it asked is of their version, everything else as it is today. The field of the
 * sessions is today's too, as organisers may have moved them.
 */
export function asAnswered<Of extends Form>(form: Of, { version, fields, sections, consents }: Asked): Of {
  const sessions = form.fields.find(({ name }) => name === signUpFields.sessions);
  const asked = fields.map((field) => (sessions && field.name === signUpFields.sessions ? sessions : field));
  return { ...form, version, fields: asked, sections, consents };
}

/** Whether two versions ask the same: what somebody answered to one, they answered to the other. */
export const asksAlike = (one: Asked, other: Asked): boolean =>
  JSON.stringify([one.fields, one.sections, one.consents]) ===
  JSON.stringify([other.fields, other.sections, other.consents]);

const united = <Named extends { name: string }>(
  named: readonly Named[],
  earlier: readonly Named[],
  unite: (one: Named, other: Named) => Named,
): Named[] => [
  ...named.map((one) => earlier.filter(({ name }) => name === one.name).reduce(unite, one)),
  ...earlier.filter(
    ({ name }, index) =>
      !named.some((one) => one.name === name) && earlier.findIndex((one) => one.name === name) === index,
  ),
];

function withOptions<Of extends Field | SimpleField>(field: Of, earlier: Field | SimpleField): Of {
  if (!("options" in field) || !("options" in earlier)) return field;
  const known = new Set(field.options.map(({ value }) => value));
  return { ...field, options: [...field.options, ...earlier.options.filter(({ value }) => !known.has(value))] };
}

const withColumns = (field: Field, earlier: Field): Field =>
  field.type === "group" && earlier.type === "group"
    ? { ...field, fields: united(field.fields, earlier.fields, withOptions) }
    : withOptions(field, earlier);

/**
 * A form that knows every field, option and consent of its versions, for lists and files that hold answers to several:
 * those of today in their order, then what only earlier versions asked, the newest first.
 */
export function withEarlier<Of extends Form>(form: Of, earlier: readonly Asked[]): Of {
  const newestFirst = earlier.toSorted((one, other) => other.version - one.version);
  return {
    ...form,
    fields: united(
      form.fields,
      newestFirst.flatMap(({ fields }) => fields),
      withColumns,
    ),
    consents: united(
      form.consents,
      newestFirst.flatMap(({ consents }) => consents),
      (one) => one,
    ),
  };
}

/** A field as a version asked it; what that version did not ask was not answered, and may be read as any other asked it. */
export const fieldOf = ({ fields }: Pick<Form, "fields">, field: Field): Field =>
  fields.find(({ name }) => name === field.name) ?? field;
