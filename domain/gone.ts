import type { Field, SimpleField } from "../schemas/field.ts";
import { checkValue } from "./answer-value.ts";
import { readControlPath } from "./control-path.ts";
import { saysSomething, valueAt } from "./left-out.ts";
import { isRow, type Raw } from "./raw-answers.ts";
import type { FieldFault } from "./refusal.ts";

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

function fieldAt(fields: readonly Field[], path: string): Field | SimpleField | undefined {
  const { name: top, inner } = readControlPath(path);
  const field = fields.find(({ name }) => name === top);
  if (inner === undefined) return field;
  return field?.type === "group" ? field.fields.find(({ name }) => name === inner) : undefined;
}

/**
 * Faults of answers to an earlier version without those that only say that an option is gone: `goneFrom` names its
 * field, and whoever chose it did nothing wrong. What has to be chosen is then not answered yet.
 */
export const faultsBesideGone = (
  faults: readonly FieldFault[],
  then: readonly Field[],
  today: readonly Field[],
  raw: Raw,
): FieldFault[] =>
  faults.flatMap((fault): FieldFault[] => {
    const before = fieldAt(then, fault.field);
    const now = fieldAt(today, fault.field);
    const value = valueAt(raw, fault.field);
    if (fault.code !== "option" || !before || !now || now.type === "group") return [fault];
    if (holdsStill(now, before, value)) return [fault];
    const offered = valuesOf(now) ?? [];
    const left = checkValue(
      now,
      [value].flat().filter((one) => offered.some((option) => option === one)),
    );
    return "fault" in left ? [{ field: fault.field, ...left.fault }] : [];
  });
