import type { Answers } from "../schemas/submission.ts";
import type { Grosze } from "../schemas/values.ts";
import { sum } from "./money.ts";
import type { FieldFault } from "./refusal.ts";

/** An informal group needs at least this many adults (common rule of regranting programmes). */
const adultsInInformalGroup = 3;

const amount = (value: unknown): Grosze => (typeof value === "number" ? value : 0);
const rows = (value: Answers[string] | undefined): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object") : [];

/** The names below are the ones every grant call must use; domain/form-faults.ts refuses a call without them. */
export const grantFields = {
  applicantKind: "applicantKind",
  applicantName: "applicantName",
  email: "email",
  projectTitle: "projectTitle",
  members: "members",
  requestedAmount: "requestedAmount",
  ownContribution: "ownContribution",
  budget: "budget",
  patronName: "patronName",
  patronEmail: "patronEmail",
  patronNip: "patronNip",
} as const;

export const requestedAmount = (answers: Answers): Grosze => amount(answers[grantFields.requestedAmount]);

/** The budget adds up: its rows together are what is requested plus the own contribution. */
function budgetAddsUp(answers: Answers): FieldFault[] {
  const total = requestedAmount(answers) + amount(answers[grantFields.ownContribution]);
  const spent = sum(rows(answers[grantFields.budget]).map((row) => amount(row["amount"])));
  return spent === total ? [] : [{ field: grantFields.budget, code: "budgetSum", rows: spent, total }];
}

/** An informal group has at least three adults. */
function groupHasEnoughAdults(answers: Answers): FieldFault[] {
  if (answers[grantFields.applicantKind] !== "informalGroup") return [];
  const adults = rows(answers[grantFields.members]).filter((member) => member["adult"] === true).length;
  return adults >= adultsInInformalGroup
    ? []
    : [{ field: grantFields.members, code: "tooFewAdults", limit: adultsInInformalGroup }];
}

/** The work ends no earlier than it starts; dates of the form 2027-04-01 sort as text. */
function endsAfterStart(answers: Answers): FieldFault[] {
  const { startsOn, endsOn } = answers;
  const inOrder = typeof startsOn !== "string" || typeof endsOn !== "string" || startsOn <= endsOn;
  return inOrder ? [] : [{ field: "endsOn", code: "endsBeforeStart" }];
}

/** Rules between the answers of one application; a rule is silent about a field that is itself at fault. */
export function checkApplication(answers: Answers, faults: readonly FieldFault[]): FieldFault[] {
  const inDoubt = (name: string) => faults.some((fault) => fault.field === name || fault.field.startsWith(`${name}[`));
  const budgetInDoubt = [grantFields.requestedAmount, grantFields.ownContribution, grantFields.budget].some(inDoubt);
  return [
    ...(budgetInDoubt ? [] : budgetAddsUp(answers)),
    ...(inDoubt("startsOn") || inDoubt("endsOn") ? [] : endsAfterStart(answers)),
    ...(inDoubt(grantFields.members) || inDoubt(grantFields.applicantKind) ? [] : groupHasEnoughAdults(answers)),
  ];
}
