import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { SignUp } from "../../schemas/submission.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { type Key, keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import type { Write } from "../shared/table/writes.ts";

type LiveSignUp = Exclude<SignUp, { status: "cancelled" }>;

/** Gives the seat back, or the place in the waiting list, and tells the person. */
export function cancellation(signUp: LiveSignUp, link: Key, now: Instant): Write[] {
  const { formId, id: submissionId, email, language } = signUp;
  const about = { formId, submissionId };
  const letter = queuedLetter({ kind: "signUpCancelled", to: email, language, ...about, queuedAt: now });
  const figure = signUp.status === "confirmed" ? "taken" : "waitlisted";
  const writes: Write[] = [
    statusChange(keys.submission(formId, submissionId), {
      from: signUp.status,
      to: "cancelled",
      set: { cancelledAt: now },
      remove: ["confirmedAt", "waitingNumber"],
    }),
    {
      update: keys.counter(formId),
      expression: `ADD ${figure} :minusOne`,
      condition: { expression: `${figure} > :none`, values: { ":minusOne": -1, ":none": 0 } },
    },
    linkIsOpen(link, now),
    { put: { ...keys.letter(submissionId, letterName("signUpCancelled")), ...letter } },
    audit({ at: now, ...about, action: "cancelled", actor: "applicant" }),
  ];
  if (signUp.status === "waitlisted") {
    writes.push({
      delete: keys.waiting(formId, signUp.waitingNumber),
      condition: { expression: "attribute_exists(pk)" },
    });
  }
  return writes;
}
