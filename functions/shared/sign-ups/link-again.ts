import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import { transact, type Write } from "../table/writes.ts";

/** A letter with a link goes out once an hour, however often it is asked for: `2027-02-05T10`. */
export const hourOf = (now: Instant): string => now.slice(0, 13);

/**
 * A fresh link to one's own sign-up, to the address it was made with. The table refuses it when the hour has had its
 * letter. A sign-up without an address gets none, as nobody can have asked from there.
 */
export function signUpLinkWrites(signUp: SignUp, now: Instant): Write[] {
  if (signUp.email === undefined) return [];
  const { formId, id: submissionId } = signUp;
  return [
    ...letterWrites(signUp, "signUpLink", { now, version: [hourOf(now)] }),
    audit({ at: now, formId, submissionId, action: "linkSent", actor: "applicant" }),
  ];
}

/** Sends the link again, at most once an hour. */
export async function linkAgain(tableName: string, signUp: SignUp, now: Instant): Promise<void> {
  const writes = signUpLinkWrites(signUp, now);
  if (writes.length > 0) await transact(tableName, writes);
}
