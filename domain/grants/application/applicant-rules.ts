import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import { sameAddress } from "../../participants.ts";
import type { FieldFault } from "../../refusal.ts";
import { rowsOf } from "./budget-rules.ts";
import { grantFields, informalGroup } from "../field-names.ts";

/** An informal group needs at least this many adults (common rule of regranting programmes). */
const adultsInInformalGroup = 3;

export const isGroup = (answers: Answers): boolean => answers[grantFields.applicantKind] === informalGroup;

/** An informal group has at least three adults. */
export function groupHasEnoughAdults(answers: Answers): FieldFault[] {
  if (!isGroup(answers)) return [];
  const adults = rowsOf(answers[grantFields.members]).filter((member) => member["adult"] === true).length;
  return adults >= adultsInInformalGroup
    ? []
    : [{ field: grantFields.members, code: "tooFewAdults", limit: adultsInInformalGroup }];
}

/** A patron is an organisation with an address of its own, by which it confirms; an organisation needs none. */
export function patronIsComplete(
  { informalGroups }: Pick<GrantCall, "informalGroups">,
  answers: Answers,
): FieldFault[] {
  if (!isGroup(answers)) return [];
  const { patronName, patronEmail, patronNip, email } = grantFields;
  const isThere = (name: string) => answers[name] !== undefined;
  const needed = informalGroups === "withPatron" || [patronName, patronEmail, patronNip].some(isThere);
  if (!needed) return [];
  const missing = [patronName, patronEmail].filter((name) => !isThere(name));
  const same = sameAddress(String(answers[patronEmail])) === sameAddress(String(answers[email]));
  return [
    ...missing.map((field): FieldFault => ({ field, code: "required" })),
    ...(isThere(patronEmail) && same ? [{ field: patronEmail, code: "sameAddress" as const }] : []),
  ];
}
