import { Temporal } from "temporal-polyfill";
import type { GrantCall } from "../../schemas/form.ts";
import type { Answers } from "../../schemas/submission-members.ts";
import type { FieldFault } from "../refusal.ts";
import { grantFields } from "./field-names.ts";
import { basisRules } from "./legal-basis.ts";

/** Days from one to the other, both counted: `2027-04-01` to `2027-04-01` is one. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days + 1;

/** The work ends no earlier than it starts, and takes no longer than the legal basis admits. */
export function periodFits({ legalBasis }: Pick<GrantCall, "legalBasis">, answers: Answers): FieldFault[] {
  const [startsOn, endsOn] = [answers[grantFields.startsOn], answers[grantFields.endsOn]];
  if (typeof startsOn !== "string" || typeof endsOn !== "string") return [];
  if (endsOn < startsOn) return [{ field: grantFields.endsOn, code: "endsBeforeStart" }];
  const { mostDays = Number.POSITIVE_INFINITY } = basisRules[legalBasis];
  return daysBetween(startsOn, endsOn) > mostDays
    ? [{ field: grantFields.endsOn, code: "tooManyDays", limit: mostDays }]
    : [];
}
