import type { Field, GroupField, SimpleField } from "../../schemas/field.ts";
import type { Form } from "../../schemas/form.ts";

/** The longest index of a row that is looked at; more rows than any group may have. */
const row = /^([a-zA-Z0-9]+)\[(\d{1,3})\]\.([a-zA-Z0-9]+)$/;

export type Values = Record<string, string | string[]>;

/** Controls of a form post by name; a name that is sent more than once is a list. */
export function valuesOf(fields: URLSearchParams): Values {
  const names = [...new Set(fields.keys())].filter((name) => !name.startsWith("_") && name !== "language");
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

const asSent = (field: SimpleField | undefined, values: string[]): unknown =>
  field?.type === "choices" ? values : values.length > 1 ? values : values[0];

interface FormPost {
  answers: Record<string, unknown>;
  consents: Record<string, string>;
}

/**
 * Turns what a form without JavaScript sends (`fullName=…&budget[0].amount=…&consents.privacy=1`) into the same
 * answers that JSON brings. Names that are not in the form are kept, so that they are refused like any other.
 */
export function decodeFormPost(form: Form, fields: URLSearchParams): FormPost {
  const byName = new Map<string, Field>(form.fields.map((field) => [field.name, field]));
  const answers: [string, unknown][] = [];
  const consents: [string, string][] = [];
  const groups = new Map<string, Map<number, [string, unknown][]>>();
  for (const name of Object.keys(valuesOf(fields))) {
    const values = fields.getAll(name);
    const [, groupName = "", index = "", inner = ""] = row.exec(name) ?? [];
    const group = byName.get(groupName);
    if (name.startsWith("consents.")) consents.push([name.slice("consents.".length), values[0] ?? ""]);
    else if (group?.type === "group") addToRow(groups, group, Number(index), inner, values);
    else {
      const field = byName.get(name);
      answers.push([name, field?.type === "group" ? values : asSent(field, values)]);
    }
  }
  for (const [name, rows] of groups) {
    const inOrder = [...rows].toSorted(([a], [b]) => a - b);
    answers.push([name, inOrder.map(([, cells]) => Object.fromEntries(cells))]);
  }
  return { answers: Object.fromEntries(answers), consents: Object.fromEntries(consents) };
}

function addToRow(
  groups: Map<string, Map<number, [string, unknown][]>>,
  group: GroupField,
  index: number,
  inner: string,
  values: string[],
): void {
  const rows = groups.get(group.name) ?? new Map<number, [string, unknown][]>();
  const cells = rows.get(index) ?? [];
  const field = group.fields.find((candidate) => candidate.name === inner);
  cells.push([inner, asSent(field, values)]);
  rows.set(index, cells);
  groups.set(group.name, rows);
}
