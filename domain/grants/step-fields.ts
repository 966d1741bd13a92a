import type { Field } from "../../schemas/field.ts";
import type { Localised } from "../../schemas/values.ts";

type Of<Type extends Field["type"]> = Extract<Field, { type: Type }>;

interface Choice {
  label: Localised;
  /** Labels of the answers by their values, in their order. */
  answers: Readonly<Record<string, Localised>>;
}

/** One of a few answers. It has to be given; the first is the example. */
export function oneOf(name: string, { label, answers }: Choice): Of<"choice"> {
  const options = Object.entries(answers).map(([value, text]) => ({ value, label: text }));
  return { type: "choice", name, label, required: true, options, example: options[0]?.value ?? "" };
}

type Text = Omit<Of<"longText">, "type" | "name" | "required"> & { required?: boolean };

/** A reason, a remark or whatever else takes lines; required only where that is said. */
export const longText = (name: string, { label, help, required = false, ...rest }: Text): Of<"longText"> => ({
  type: "longText",
  name,
  label,
  ...(help && { help }),
  required,
  ...rest,
});

/** A day that has to be given. */
export const dayOf = (name: string, label: Localised, example: string): Of<"date"> => ({
  type: "date",
  name,
  label,
  required: true,
  example,
});

/** What has to be declared before an answer is taken. */
export const declared = (name: string, label: Localised): Of<"checkbox"> => ({
  type: "checkbox",
  name,
  label,
  required: true,
  example: true,
});
