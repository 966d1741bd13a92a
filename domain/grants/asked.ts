import type { Application } from "../../schemas/application.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Assignee } from "../../schemas/people.ts";
import type { Asked } from "../../schemas/question.ts";
import { grantFields } from "../grant-rules.ts";

/** Somebody whom the call names. */
export const person = ({ id, name, email, language }: Assignee): Asked => ({ id, name, email, language });

export const applicantOf = ({ answers, email, language }: Application): Asked => ({
  id: "applicant",
  name: String(answers[grantFields.applicantName] ?? ""),
  email,
  language,
});

/** Who confirms payments and refunds. */
export function payerOf({ payer, approvers, officials }: GrantCall): Asked {
  const treasurer = approvers.find(({ role }) => role === "treasurer")?.person;
  const found = payer ?? treasurer ?? officials[0];
  if (!found) throw new TypeError("A call has officials");
  return person(found);
}

/** The official who looked at an application before goes on with it; otherwise the first of the call. */
export function officialOf({ officials }: GrantCall, { formalChecks }: Application): Asked {
  const before = officials.find(({ id }) => formalChecks.some(({ by }) => by === id));
  const found = before ?? officials[0];
  if (!found) throw new TypeError("A call has officials");
  return person(found);
}
