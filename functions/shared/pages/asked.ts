import { askedFor } from "../../../domain/conditions.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import type { Condition } from "../../../schemas/condition.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Language } from "../../../schemas/values.ts";
import { conditionText } from "./condition-text.ts";
import type { Values } from "./filling.ts";
import { inSections } from "./sections.ts";

/** What is asked for only sometimes. */
export interface Asked {
  /** Paths of the controls that are not asked for with what is typed: `patron`, `budget[0].reason`. */
  unmet: ReadonlySet<string>;
  /** When something is asked for, in words: by path without the numbers of rows, and by `#` with a section's name. */
  notes: ReadonlyMap<string, string>;
}

export const alwaysAsked: Asked = { unmet: new Set(), notes: new Map() };

const pairs = (values: Values): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));

/** What is typed as answers, with a row for each that is drawn, even where nothing is typed into it. */
function typedAnswers(fields: readonly Field[], values: Values, rows: Readonly<Record<string, number>>) {
  const { answers } = decodeFormPost({ fields }, new URLSearchParams(pairs(values)));
  const groups = fields.filter((field) => field.type === "group");
  const padded = groups.map(({ name, min }): [string, unknown] => {
    const typed = Array.isArray(answers[name]) ? answers[name] : [];
    const missing = Math.max(rows[name] ?? 0, min, 1) - typed.length;
    return [name, [...typed, ...Array.from({ length: Math.max(missing, 0) }, () => ({}))]];
  });
  return { ...answers, ...Object.fromEntries(padded) };
}

/** The clauses that every field of a section shares are those of the section. */
function shared(fields: readonly Field[]): Condition {
  const [first, ...others] = fields.map(({ showWhen = [] }) => showWhen.map((clause) => JSON.stringify(clause)));
  const common = (first ?? []).map((clause) => others.every((other) => other.includes(clause)));
  return (fields[0]?.showWhen ?? []).filter((_, index) => common[index]);
}

function notesOf(language: Language, fields: readonly Field[]): [string, string][] {
  const note = (name: string, clauses: Condition, known: Parameters<typeof conditionText>[2]): [string, string][] =>
    clauses.length > 0 ? [[name, conditionText(language, clauses, known)]] : [];
  return inSections(fields).flatMap(({ section, fields: within }) => {
    const common = section === undefined ? [] : shared(within);
    const said = new Set(common.map((clause) => JSON.stringify(clause)));
    return [
      ...note(`#${section}`, common, fields),
      ...within.flatMap((field) => [
        ...note(
          field.name,
          (field.showWhen ?? []).filter((clause) => !said.has(JSON.stringify(clause))),
          fields,
        ),
        ...(field.type === "group"
          ? field.fields.flatMap((inner) =>
              note(`${field.name}.${inner.name}`, inner.showWhen ?? [], [...field.fields, ...fields]),
            )
          : []),
      ]),
    ];
  });
}

/** What is asked for of the fields of a form, with what is typed into as many rows as are drawn. */
export function askedIn(
  language: Language,
  fields: readonly Field[],
  values: Values,
  rows: Readonly<Record<string, number>>,
): Asked {
  const notes = new Map(notesOf(language, fields));
  if (notes.size === 0) return alwaysAsked;
  return { unmet: askedFor(fields, typedAnswers(fields, values, rows)).hidden, notes };
}
