import type { Field, SimpleField } from "../schemas/field.ts";
import { saysSomething, valueAt } from "./left-out.ts";
import { isRow, type Raw } from "./raw-answers.ts";

/** Whether a field of today can hold what was typed into one of an earlier version. */
function holdsStill(today: Field | SimpleField | undefined, then: Field | SimpleField, value: unknown): boolean {
  if (today?.type !== then.type) return false;
  if (today.type === "group" && then.type === "group") {
    const rows = [value].flat().filter(isRow);
    return rows.every((row) => goneFrom(then.fields, today.fields, row).length === 0);
  }
  if (!("options" in today) || !("options" in then)) return true;
  const gone = then.options.filter(({ value: one }) => !today.options.some((option) => option.value === one));
  return ![value].flat().some((one) => gone.some((option) => option.value === one));
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
