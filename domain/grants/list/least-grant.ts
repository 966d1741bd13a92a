import type { GrantCall } from "../../../schemas/form.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { grantFields } from "../field-names.ts";

/** The least that anybody may ask for in a call. */
export function leastGrant({ fields }: Pick<GrantCall, "fields">): Grosze {
  const field = fields.find(({ name }) => name === grantFields.requestedAmount);
  return field?.type === "money" ? Math.round(field.min * 100) : 1;
}
