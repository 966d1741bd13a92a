import type { FieldRules, GroupRules, SimpleRules } from "../schemas/field.ts";

/** The longest index of a row that is looked at; more rows than any group may have. */
const row = /^([a-zA-Z0-9]+)\[(\d{1,3})\]\.([a-zA-Z0-9]+)$/;

export type Values = Record<string, string | string[]>;

/** Controls of the page itself, such as `_key`; `__proto__` is none of them. */
const isOfPage = (name: string): boolean => /^_(?!_)/.test(name) || name === "language";

/** All values of each control in one pass: a post may hold thousands of names. Those of the page itself are left out. */
function controlsOf(fields: URLSearchParams): [string, string[]][] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const values = byName.get(name);
    if (values) values.push(value);
    else if (!isOfPage(name)) byName.set(name, [value]);
  }
  return [...byName];
}

/** Controls of a form post by name; a name that is sent more than once is a list. */
export const valuesOf = (fields: URLSearchParams): Values =>
  Object.fromEntries(
    controlsOf(fields).map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? "")]),
  );

function asSent(field: SimpleRules | undefined, values: string[]): unknown {
  if (field?.type === "choices") return values;
  // What is chosen among candidates stands before the name that was typed.
  if (field?.type === "commune") return values.find((value) => value.trim() !== "") ?? "";
  return values.length > 1 ? values : values[0];
}

/** A form, or anything that asks with the same fields. */
type Fields = { fields: readonly FieldRules[] };

type Cells = [string, unknown][];

interface FormPost {
  answers: Record<string, unknown>;
  consents: Record<string, string>;
}

/**
 * Turns what a form without JavaScript sends (`fullName=…&budget[0].amount=…&consents.privacy=1`) into the same
 * answers that JSON brings. Names that are not in the form are kept, so that they are refused like any other.
 */
export function decodeFormPost(form: Fields, fields: URLSearchParams): FormPost {
  const byName = new Map<string, FieldRules>(form.fields.map((field) => [field.name, field]));
  const answers = new Map<string, unknown>();
  const consents: [string, string][] = [];
  const rowsOf = new Map<string, Cells[]>();
  for (const [name, values] of controlsOf(fields)) {
    const [, groupName = "", index = "", inner = ""] = row.exec(name) ?? [];
    const group = byName.get(groupName);
    const field = byName.get(name);
    if (name.startsWith("consents.")) consents.push([name.slice("consents.".length), values[0] ?? ""]);
    else if (group?.type === "group") addToRow(rowsOf, group, Number(index), inner, values);
    else answers.set(name, field?.type === "group" ? values : asSent(field, values));
  }
  for (const [name, rows] of rowsOf) {
    // A row that was not sent is blank, so that the others keep the index at which the person sees them.
    const inOrder = Array.from(rows, (cells) => Object.fromEntries(cells ?? []));
    const stray = answers.get(name);
    answers.set(name, stray === undefined ? inOrder : [stray, ...inOrder]);
  }
  return { answers: Object.fromEntries(answers), consents: Object.fromEntries(consents) };
}

function addToRow(
  rowsOf: Map<string, Cells[]>,
  group: GroupRules,
  index: number,
  inner: string,
  values: string[],
): void {
  const rows = rowsOf.get(group.name) ?? [];
  const field = group.fields.find((candidate) => candidate.name === inner);
  (rows[index] ??= []).push([inner, asSent(field, values)]);
  rowsOf.set(group.name, rows);
}
