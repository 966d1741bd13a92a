import type { Consent, FieldRules, GroupRules, SimpleRules } from "../schemas/field.ts";
import type { Answers } from "../schemas/submission-members.ts";
import { checkValue, isBlank, type Lookups } from "./answer-value.ts";
import { type AskedFor, askedFor } from "./conditions.ts";
import { isRow, type Raw } from "./raw-answers.ts";
import type { FieldFault } from "./refusal.ts";

type Checked = Record<string, string | number | boolean | string[]>;

/** What one filling in is checked with, and the faults found so far. */
interface Checking {
  hidden: AskedFor["hidden"];
  lookups: Lookups;
  faults: FieldFault[];
}

/** Names come from whoever sends them: what is echoed in a refusal is bounded. */
const clipped = (name: string) => name.slice(0, 60);

function unknownNames(row: Raw, known: readonly { name: string }[], path: string): FieldFault[] {
  const names = new Set(known.map((field) => field.name));
  return Object.keys(row)
    .filter((name) => !names.has(name))
    .map((name) => ({ field: path + clipped(name), code: "unknownField" }));
}

function checkRow(fields: readonly SimpleRules[], row: Raw, path: string, checking: Checking): Checked {
  const { hidden, lookups, faults } = checking;
  faults.push(...unknownNames(row, fields, path));
  const checked: Checked = {};
  for (const field of fields) {
    if (hidden.has(path + field.name)) continue;
    const value = Object.hasOwn(row, field.name) ? row[field.name] : undefined;
    const result = checkValue(field, value, lookups);
    if ("fault" in result) faults.push({ field: path + field.name, ...result.fault });
    else if (result.value !== undefined) checked[field.name] = result.value;
  }
  return checked;
}

/** A row is blank only if all of it is known and blank: an unknown field is refused wherever it is. */
const isBlankRow = (fields: readonly SimpleRules[], row: Raw): boolean =>
  Object.values(row).every(isBlank) && unknownNames(row, fields, "").length === 0;

/** Blank rows are left out; the others keep the index at which the person sees them. */
function checkGroup(group: GroupRules, value: unknown, checking: Checking): Checked[] {
  const { faults } = checking;
  const at = (code: "required" | "wrongType"): void => void faults.push({ field: group.name, code });
  const given = value === undefined || value === null ? [] : value;
  if (!Array.isArray(given) || !given.every(isRow)) {
    at("wrongType");
    return [];
  }
  const rows = [...given.entries()].filter(([, row]) => !isBlankRow(group.fields, row));
  if (rows.length === 0 && group.required) at("required");
  else if (rows.length < group.min) faults.push({ field: group.name, code: "tooFewRows", limit: group.min });
  else if (rows.length > group.max) {
    faults.push({ field: group.name, code: "tooManyRows", limit: group.max });
    return [];
  }
  return rows.map(([index, row]) => checkRow(group.fields, row, `${group.name}[${index}].`, checking));
}

/**
 * Checks raw answers against the fields of a form and lists every fault at once. The answers returned hold trimmed
 * text, grosze and rows that are not blank, and nothing that is not asked for; they may be stored only when `faults` is
 * empty.
 */
export function checkAnswers(
  fields: readonly FieldRules[],
  raw: Record<string, unknown>,
  lookups: Lookups = {},
): { answers: Answers; faults: FieldFault[] } {
  const faults: FieldFault[] = unknownNames(raw, fields, "");
  const { answers: asked, hidden } = askedFor(fields, raw);
  const checking = { hidden, lookups, faults };
  const simple = fields.filter((field): field is SimpleRules => field.type !== "group");
  const groups = fields.filter((field): field is GroupRules => field.type === "group" && !hidden.has(field.name));
  const known = Object.fromEntries(
    simple.flatMap(({ name }) => (Object.hasOwn(asked, name) ? [[name, asked[name]]] : [])),
  );
  const answers: Answers = checkRow(simple, known, "", checking);
  for (const group of groups) {
    const rows = checkGroup(group, Object.hasOwn(asked, group.name) ? asked[group.name] : undefined, checking);
    if (rows.length > 0) answers[group.name] = rows;
  }
  return { answers, faults };
}

/** A consent counts only for the version of the text that the person saw. */
export function checkConsents(
  consents: readonly Pick<Consent, "name" | "version" | "required">[],
  given: Record<string, string>,
): FieldFault[] {
  const faults = consents.flatMap((consent): FieldFault[] => {
    const field = `consents.${consent.name}`;
    const version = Object.hasOwn(given, consent.name) ? given[consent.name] : undefined;
    if (version === undefined || version === "") return consent.required ? [{ field, code: "consentMissing" }] : [];
    return version === consent.version ? [] : [{ field, code: "consentOutdated" }];
  });
  return [...faults, ...unknownNames(given, consents, "consents.")];
}
