import { readControlPath } from "../../../domain/control-path.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import type { DraftValues } from "../../../schemas/draft.ts";
import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Values } from "../../../domain/form-post.ts";
import { valuesOf } from "../../../domain/form-post.ts";
import { changedRows, type ShownPage, shownPage } from "../submissions/rows.ts";

/** The longest text that any other field takes; see domain/answer-value.ts. */
const longestLine = 254;

const limitOf = (field: SimpleField): number =>
  field.type === "text" || field.type === "longText" ? field.maxLength : longestLine;

/** The field that a control belongs to, or undefined for what is not in the form. */
function fieldOf(fields: readonly Field[], control: string): SimpleField | undefined {
  const { name: top, row, inner } = readControlPath(control);
  const field = fields.find(({ name }) => name === top);
  if (field?.type !== "group") return row === undefined ? field : undefined;
  return row !== undefined && row < field.max ? field.fields.find(({ name }) => name === inner) : undefined;
}

/** A value as it is kept: breaks of lines count as one character, as browsers count them. */
const kept = (field: SimpleField | undefined, value: string | string[]): string | string[] => {
  const texts = [value].flat().map((text) => text.replaceAll("\r\n", "\n"));
  return field?.type === "choices" ? texts.slice(0, field.options.length) : (texts[0] ?? "");
};

/** What was typed into the controls of a form, whether or not it could be sent, and what is too long even to be kept. */
function known({ fields, consents }: Pick<GrantCall, "fields" | "consents">, values: Values) {
  const faults: FieldFault[] = [];
  const isConsent = (name: string) => consents.some((consent) => name === `consents.${consent.name}`);
  const typed = Object.entries(values).flatMap(([name, value]): [string, string | string[]][] => {
    const field = fieldOf(fields, name);
    if (!field && !isConsent(name)) return [];
    const limit = field ? limitOf(field) : longestLine;
    const text = kept(field, value);
    if ([text].flat().some((one) => one.length > limit)) faults.push({ field: name, code: "tooLong", limit });
    return [[name, text]];
  });
  return { typed: Object.fromEntries(typed), faults };
}

/** Names a control of each row, so that rows stay of which nothing is filled in. */
function rowsNamed(fields: readonly Field[], { rows }: Pick<ShownPage, "rows">): DraftValues {
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.type === "group"
        ? Array.from({ length: rows[field.name] ?? 0 }, (_, row) => [
            `${field.name}[${row}].${field.fields[0]?.name}`,
            "",
          ])
        : [],
    ),
  );
}

/** What a page posts to be kept. */
export interface TypedDraft {
  values: DraftValues;
  /** Only of what is too long. */
  faults: FieldFault[];
  /** The group of which a row was added or removed. */
  group: string | undefined;
}

export function typedDraft(form: GrantCall, post: URLSearchParams): TypedDraft {
  const all = valuesOf(post);
  const shown = changedRows(form, all, post) ?? shownPage(form, all);
  const { typed, faults } = known(form, shown.values);
  return { values: { ...rowsNamed(form.fields, shown), ...typed }, faults, group: shown.group };
}

/** The values as the form itself would post them, to be checked and sent. */
export function asPosted(values: DraftValues, rest: Record<string, string>): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  // Nothing ticked is nothing posted.
  return new URLSearchParams([...pairs.filter(([, value]) => value !== ""), ...Object.entries(rest)]);
}
