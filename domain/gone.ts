import type { Field, SimpleField } from "../schemas/field.ts";
import { saysSomething, valueAt } from "./left-out.ts";
import { isRow, type Raw } from "./raw-answers.ts";

const valuesOf = (field: Field | SimpleField): string[] | undefined =>
  "options" in field ? field.options.map(({ value }) => value) : undefined;

/** Values of the options that a field had in an earlier version and has no more; none where its type has changed. */
export function optionsGone(then: Field | SimpleField, today: Field | SimpleField): string[] {
  const after = today.type === then.type ? valuesOf(today) : undefined;
  return after ? (valuesOf(then) ?? []).filter((value) => !after.includes(value)) : [];
}

/** Whether a field of today can hold what was typed into one of an earlier version. */
function holdsStill(today: Field | SimpleField | undefined, then: Field | SimpleField, value: unknown): boolean {
  if (today?.type !== then.type) return false;
  if (today.type === "group" && then.type === "group") {
    const rows = [value].flat().filter(isRow);
    return rows.every((row) => goneFrom(then.fields, today.fields, row).length === 0);
  }
  const gone = optionsGone(then, today);
  return ![value].flat().some((one) => gone.some((option) => option === one));
}

/** Fields of an earlier version that hold an answer which the form of today has no place for. */
export const goneFrom = <Of extends Field | SimpleField>(
  then: readonly Of[],
  today: readonly (Field | SimpleField)[],
  raw: Raw,
): Of[] =>
  then.filter((field) => {
    const value = valueAt(raw, field.name);
    return (
      saysSomething(value) &&
      !holdsStill(
        today.find(({ name }) => name === field.name),
        field,
        value,
      )
    );
  });
