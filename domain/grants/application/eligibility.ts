import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { checkValue, type Lookups } from "../../answer-value.ts";
import type { FieldFault } from "../../refusal.ts";

/** Decides by itself whether somebody may apply: a choice that admits some, a commune that may not be too large. */
export type EligibilityField = Extract<Field, { type: "choice" | "commune" }>;

const decides = (field: Field): field is EligibilityField =>
  (field.type === "choice" && field.eligible !== undefined) ||
  (field.type === "commune" && field.maxPopulation !== undefined);

/** What decides whether somebody may apply at all; asked before everything else. */
export const eligibilityFields = ({ fields }: Pick<GrantCall, "fields">): EligibilityField[] => fields.filter(decides);

export interface Eligibility {
  /** By the name of the control. */
  values: Record<string, string>;
  /** Empty where nothing has been answered yet. */
  faults: FieldFault[];
  eligible: boolean;
}

/** Whether somebody may apply, by what they have said so far. */
export function eligibilityOf(
  form: Pick<GrantCall, "fields">,
  given: Readonly<Record<string, string | undefined>>,
  lookups: Lookups = {},
): Eligibility {
  const checked = eligibilityFields(form).map(({ name, ...field }) => ({
    name,
    given: given[name],
    result: checkValue({ ...field, name, required: true }, given[name], lookups),
  }));
  const values = checked.flatMap(({ name, given, result }): [string, string][] => {
    // A commune is shown by its full name, however short it was typed.
    const value = "value" in result && typeof result.value === "string" ? result.value : given;
    return value === undefined ? [] : [[name, value]];
  });
  const faults = checked.flatMap(({ name, result }): FieldFault[] =>
    "fault" in result ? [{ field: name, ...result.fault }] : [],
  );
  return {
    values: Object.fromEntries(values),
    faults: values.length === 0 ? [] : faults,
    eligible: faults.length === 0,
  };
}
