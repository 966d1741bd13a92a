import type { FieldRules } from "../schemas/field.ts";
import { isBlank } from "./answer-value.ts";
import { askedFor } from "./conditions.ts";
import { readControlPath } from "./control-path.ts";
import { isRow, type Raw } from "./raw-answers.ts";

/** A box that is not ticked says nothing, and neither do rows in which nothing is filled in. */
export function saysSomething(value: unknown): boolean {
  if (isBlank(value) || value === false || value === "false") return false;
  if (Array.isArray(value)) return value.some(saysSomething);
  return isRow(value) ? Object.values(value).some(saysSomething) : true;
}

/** What stands at the path of a control: `patron`, `members`, `budget[0].reason`. */
export function valueAt(raw: Raw, path: string): unknown {
  const { name, row: index, inner } = readControlPath(path);
  if (name === undefined || index === undefined || inner === undefined) return raw[path];
  const rows = raw[name];
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  return isRow(row) ? row[inner] : undefined;
}

/**
 * Paths of what was answered though it is not asked for with these answers, in the order of the form: it is neither
 * taken nor kept, and whoever typed it should hear so.
 */
export const leftOut = (fields: readonly FieldRules[], raw: Raw): string[] =>
  [...askedFor(fields, raw).hidden].filter((path) => saysSomething(valueAt(raw, path)));
