import type { Field } from "../../../schemas/field.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { checkValue } from "../../answer-value.ts";
import type { FieldFault } from "../../refusal.ts";

type ChoiceField = Extract<Field, { type: "choice" }>;

/** What decides whether somebody may apply at all; asked before everything else. */
export const eligibilityFields = ({ fields }: Pick<GrantCall, "fields">): ChoiceField[] =>
  fields.filter((field): field is ChoiceField => field.type === "choice" && field.eligible !== undefined);

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
): Eligibility {
  const fields = eligibilityFields(form);
  const values = Object.fromEntries(
    fields.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  const faults = fields.flatMap((field): FieldFault[] => {
    const checked = checkValue({ ...field, required: true }, given[field.name]);
    return "fault" in checked ? [{ field: field.name, ...checked.fault }] : [];
  });
  return { values, faults: Object.keys(values).length === 0 ? [] : faults, eligible: faults.length === 0 };
}
