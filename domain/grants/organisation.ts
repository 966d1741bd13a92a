import type { Answers } from "../../schemas/submission-members.ts";
import { plainName } from "../participants.ts";
import { isGroup } from "./applicant-rules.ts";
import { grantFields } from "./field-names.ts";

const text = (answers: Answers, name: string): string => {
  const value = answers[name];
  return typeof value === "string" ? value.trim() : "";
};

/** The patron that an informal group names, where the call asks for one. */
export function patronOf(answers: Answers): { name: string; email: string } | undefined {
  if (!isGroup(answers)) return undefined;
  const [name, email] = [text(answers, grantFields.patronName), text(answers, grantFields.patronEmail)];
  return name && email ? { name, email } : undefined;
}

/** The first number that there is; a name is the same however it is written. */
function identity(numbers: Record<string, string>, name: string): string {
  const first = Object.entries(numbers).find(([, number]) => number !== "");
  return first ? first.join(":") : `name:${plainName(name)}`;
}

/**
 * What tells an applicant in all calls: the number of the organisation or its name; of a group those of its patron, and
 * of a group without one its name with the address that it writes from.
 */
export function organisationIdentity(answers: Answers): string {
  const name = text(answers, grantFields.applicantName);
  if (!isGroup(answers)) {
    const [nip, krs, regon] = ["nip", "krs", "regon"].map((number) => text(answers, number));
    return identity({ nip: nip ?? "", krs: krs ?? "", regon: regon ?? "" }, name);
  }
  const patron = patronOf(answers);
  if (patron) return identity({ nip: text(answers, grantFields.patronNip) }, patron.name);
  return `group:${plainName(name)}:${text(answers, grantFields.email).toLowerCase()}`;
}
