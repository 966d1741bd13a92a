import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { CalendarDate } from "../../calendar.ts";
import type { FieldFault } from "../../refusal.ts";
import { grantFields } from "../field-names.ts";
import { basisRules } from "../legal-basis.ts";

const day = 24 * 60 * 60 * 1000;

/** Days from one date to the other, both counted: `2027-04-01` to `2027-04-01` is one. Dates read as UTC have no gaps. */
const daysOf = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day + 1;

/** The work ends no earlier than it starts, and takes no longer than the legal basis admits. */
export function periodFits({ legalBasis }: Pick<GrantCall, "legalBasis">, answers: Answers): FieldFault[] {
  const [startsOn, endsOn] = [answers[grantFields.startsOn], answers[grantFields.endsOn]];
  if (typeof startsOn !== "string" || typeof endsOn !== "string") return [];
  if (endsOn < startsOn) return [{ field: grantFields.endsOn, code: "endsBeforeStart" }];
  const { mostDays = Number.POSITIVE_INFINITY } = basisRules[legalBasis];
  return daysOf(startsOn, endsOn) > mostDays
    ? [{ field: grantFields.endsOn, code: "tooManyDays", limit: mostDays }]
    : [];
}

/** What is asked for is still to be done: the work neither starts nor ends before the day of applying in Poland. */
export const periodIsAhead = (answers: Answers, appliedOn: CalendarDate): FieldFault[] =>
  [grantFields.startsOn, grantFields.endsOn].flatMap((field) => {
    const day = answers[field];
    return typeof day === "string" && day < appliedOn ? [{ field, code: "inThePast" as const }] : [];
  });
