import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { ownContribution, rowsOf } from "../application/budget-rules.ts";
import { grantFields } from "../field-names.ts";

export interface BudgetLine {
  item: string;
  planned: Grosze;
}

/** What the work may cost in all: the award and what the applicant contributes. */
export const agreedTotal = ({ awardedAmount = 0, answers }: Pick<Application, "awardedAmount" | "answers">): Grosze =>
  awardedAmount + ownContribution(answers);

/** The budget as it was last agreed: that of the application, or of the newest amendment that changed it. */
export function agreedBudget({
  answers,
  amendments,
}: Pick<Application, "answers" | "amendments">): Answers[string] | undefined {
  const changes = amendments.filter(({ budget, decision }) => budget !== undefined && decision?.agreed === true);
  return (changes.at(-1)?.budget ?? answers)[grantFields.budget];
}

/** The rows of a budget. */
export function linesOf({ fields }: Pick<GrantCall, "fields">, budget: Answers[string] | undefined): BudgetLine[] {
  const group = fields.find(({ name }) => name === grantFields.budget);
  const columns = group?.type === "group" ? group.fields : [];
  const item = columns.find(({ type }) => type === "text" || type === "longText")?.name ?? "item";
  return rowsOf(budget).map((row) => ({ item: String(row[item] ?? ""), planned: Number(row["amount"] ?? 0) }));
}

/** The rows of the budget as it was last agreed; a call that asks for no budget has one row for the whole. */
export function budgetLines(form: Pick<GrantCall, "fields">, application: Application): BudgetLine[] {
  const lines = linesOf(form, agreedBudget(application));
  if (lines.length > 0) return lines;
  return [{ item: String(application.answers[grantFields.projectTitle] ?? ""), planned: agreedTotal(application) }];
}
