import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { sum } from "../../money.ts";
import type { FieldFault } from "../../refusal.ts";
import { grantFields, ownContributionFields } from "../field-names.ts";

const amount = (value: unknown): Grosze => (typeof value === "number" ? value : 0);

/** What a table of answers holds, row by row. */
export const rowsOf = (value: Answers[string] | undefined): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object") : [];

export const requestedAmount = (answers: Answers): Grosze => amount(answers[grantFields.requestedAmount]);

/** What the applicant contributes in money, work and kind together. */
export const ownContribution = (answers: Answers): Grosze =>
  sum(ownContributionFields.map((name) => amount(answers[name])));

/** The whole of what is to be done costs. */
export const wholeBudget = (answers: Answers): Grosze => requestedAmount(answers) + ownContribution(answers);

/** Its rows together are what is requested plus the own contribution. */
export function budgetAddsUp(answers: Answers): FieldFault[] {
  const total = wholeBudget(answers);
  const rows = sum(rowsOf(answers[grantFields.budget]).map((row) => amount(row["amount"])));
  return rows === total ? [] : [{ field: grantFields.budget, code: "budgetSum", rows, total }];
}

/** The least own contribution of a budget, in whole grosze: a fraction of a grosz is not forgiven. */
export const leastOwnContribution = (percent: number, whole: Grosze): Grosze => Math.ceil((percent * whole) / 100);

/** The own contribution is the share of the whole that the call asks for; said at the first field where it stands. */
export function contributesEnough(
  { fields, ownContributionPercent: percent }: Pick<GrantCall, "fields" | "ownContributionPercent">,
  answers: Answers,
): FieldFault[] {
  if (percent === 0) return [];
  const least = leastOwnContribution(percent, wholeBudget(answers));
  const field = ownContributionFields.find((name) => fields.some((candidate) => candidate.name === name));
  if (!field || ownContribution(answers) >= least) return [];
  return [{ field, code: "ownContributionTooLow", percent, least }];
}
