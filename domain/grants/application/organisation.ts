import type { Answers } from "../../../schemas/submission-members.ts";
import { plainName } from "../../participants.ts";
import { isGroup } from "./applicant-rules.ts";
import { grantFields } from "../field-names.ts";

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

/** Each number that there is; without any a name, which is the same however it is written. */
function identities(numbers: Record<string, string>, name: string): string[] {
  const given = Object.entries(numbers).filter(([, number]) => number !== "");
  return given.length > 0 ? given.map((one) => one.join(":")) : [`name:${plainName(name)}`];
}

/**
 * All that tells an applicant in all calls: every number of the organisation, as any of them may be left out next time,
 * or its name; of a group those of its patron, and of a group without one its name with the address it writes from.
 */
export function organisationIdentities(answers: Answers): string[] {
  const name = text(answers, grantFields.applicantName);
  if (!isGroup(answers)) {
    const [nip = "", krs = "", regon = ""] = ["nip", "krs", "regon"].map((number) => text(answers, number));
    // The longer number of a branch begins with the one of its organisation.
    return identities({ nip, krs, regon: regon.slice(0, 9) }, name);
  }
  const patron = patronOf(answers);
  if (patron) return identities({ nip: text(answers, grantFields.patronNip) }, patron.name);
  return [`group:${plainName(name)}:${text(answers, grantFields.email).toLowerCase()}`];
}
