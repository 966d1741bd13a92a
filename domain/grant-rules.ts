import type { GrantCall } from "../schemas/form.ts";
import type { Answers } from "../schemas/submission-members.ts";
import type { CalendarDate } from "./calendar.ts";
import { groupHasEnoughAdults, patronIsComplete } from "./grants/application/applicant-rules.ts";
import { budgetAddsUp, contributesEnough } from "./grants/application/budget-rules.ts";
import { grantFields, ownContributionFields } from "./grants/field-names.ts";
import { periodFits, periodIsAhead } from "./grants/application/period-rules.ts";
import type { FieldFault } from "./refusal.ts";

export { requestedAmount } from "./grants/application/budget-rules.ts";
export { grantFields } from "./grants/field-names.ts";

/** What the rules of a call follow from. */
export type CallRules = Pick<GrantCall, "fields" | "legalBasis" | "ownContributionPercent" | "informalGroups">;

const budgetFields = [grantFields.requestedAmount, ...ownContributionFields, grantFields.budget];
const patronFields = [grantFields.applicantKind, grantFields.patronName, grantFields.patronEmail, grantFields.email];

/**
 * Rules between the answers of one application and the day of applying in Poland; a rule is silent about a field that is
 * itself at fault.
 */
export function checkApplication(
  call: CallRules,
  answers: Answers,
  faults: readonly FieldFault[],
  appliedOn: CalendarDate,
): FieldFault[] {
  const inDoubt = (name: string) => faults.some((fault) => fault.field === name || fault.field.startsWith(`${name}[`));
  const unlessInDoubt = (names: readonly string[], rule: () => FieldFault[]) => (names.some(inDoubt) ? [] : rule());
  return [
    ...unlessInDoubt(budgetFields, () => [...budgetAddsUp(answers), ...contributesEnough(call, answers)]),
    ...unlessInDoubt([grantFields.startsOn, grantFields.endsOn], () => {
      const past = periodIsAhead(answers, appliedOn);
      return past.length > 0 ? past : periodFits(call, answers);
    }),
    ...unlessInDoubt([grantFields.members, grantFields.applicantKind], () => groupHasEnoughAdults(answers)),
    ...unlessInDoubt(patronFields, () => patronIsComplete(call, answers)),
  ];
}
