import type { Field, SimpleField } from "../schemas/field.ts";
import type { FaultPlace, FormFault } from "./form-fault.ts";

const more = (less: string, most: string): { member: string; text: string } => ({
  member: less,
  text: `it is more than ${most}: there is nothing between them`,
});

function contradiction(field: Field | SimpleField): ReturnType<typeof more> | undefined {
  if ("maxLength" in field) {
    return (field.minLength ?? 0) > field.maxLength ? more("minLength", "maxLength") : undefined;
  }
  return "min" in field && field.min > field.max ? more("min", "max") : undefined;
}

/** Bounds that no answer can keep. */
export const boundsFaults = (fields: readonly Field[]): FormFault[] =>
  fields.flatMap((field) => {
    const places: [FaultPlace, Field | SimpleField][] = [
      [{ field: field.name }, field],
      ...(field.type === "group" ? field.fields : []).map((inner): [FaultPlace, SimpleField] => [
        { field: field.name, inner: inner.name },
        inner,
      ]),
    ];
    return places.flatMap(([at, one]) => {
      const found = contradiction(one);
      return found ? [{ at: { ...at, member: found.member }, text: found.text }] : [];
    });
  });
