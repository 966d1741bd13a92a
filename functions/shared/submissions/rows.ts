import type { Field } from "../../../schemas/field.ts";
import type { Values } from "../../../domain/form-post.ts";

/** A form, or anything that asks with the same fields. */
type Fields = { fields: readonly Field[] };

/** How many rows of each group the page showed when it was posted. */
export function shownRows(form: Fields, values: Values): Record<string, number> {
  const groups = form.fields.filter((field) => field.type === "group");
  return Object.fromEntries(
    groups.map(({ name, min, max }) => {
      const indices = Object.keys(values)
        .filter((key) => key.startsWith(`${name}[`))
        .map((key) => Number.parseInt(key.slice(name.length + 1), 10) + 1);
      return [name, Math.min(Math.max(min, 1, ...indices.filter(Number.isSafeInteger)), max)];
    }),
  );
}

/** What a page shows: what was typed, in how many rows, and which group has just changed. */
export interface ShownPage {
  values: Values;
  rows: Record<string, number>;
  group?: string;
}

/** The page as it was posted. */
export const shownPage = (form: Fields, values: Values): ShownPage => ({ values, rows: shownRows(form, values) });

/** The values with row `index` of a group taken out and later rows moved up. */
function withoutRow(values: Values, group: string, index: number): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const match = /^(\w+)\[(\d+)\](.+)$/.exec(name);
      if (match?.[1] !== group) return [[name, value]];
      const row = Number(match[2]);
      if (row === index) return [];
      return [[row > index ? `${group}[${row - 1}]${match[3]}` : name, value]];
    }),
  );
}

/**
 * What the buttons "add a row" and "remove this row" of a page without JavaScript ask for: the same page with one row
 * more or less and everything typed still there; the very same where the form has no such group any more. Undefined when
 * the post is meant to be submitted.
 */
export function changedRows(form: Fields, values: Values, fields: URLSearchParams): ShownPage | undefined {
  const [add, remove] = [fields.get("_add"), fields.get("_remove")];
  if (add === null && remove === null) return undefined;
  const [, group = "", index = ""] = /^(\w+)\[(\d{1,3})\]$/.exec(remove ?? "") ?? [];
  const limits = form.fields.find((field) => field.name === (add ?? group));
  if (limits?.type !== "group") return shownPage(form, values);
  const rows = shownRows(form, values);
  const shown = rows[limits.name] ?? 1;
  if (add !== null) return { values, group: add, rows: { ...rows, [add]: Math.min(shown + 1, limits.max) } };
  const left = Number(index) < shown ? Math.max(shown - 1, limits.min, 1) : shown;
  return { values: withoutRow(values, group, Number(index)), group, rows: { ...rows, [group]: left } };
}
