import { letterName, queuedLetter } from "../../domain/letters.ts";
import { manageLinkExpiry, organiseLinkExpiry } from "../../domain/links.ts";
import { sameAddress } from "../../domain/participants.ts";
import { isLive } from "../../domain/self-service.ts";
import { Claim } from "../../schemas/event-records.ts";
import type { Conference } from "../../schemas/form.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { parseItem, readSignUp } from "../shared/records.ts";
import { addressHash } from "../shared/sign-ups/claims.ts";
import { hourOf, signUpLinkWrites } from "../shared/sign-ups/link-again.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";

/** No sign-up has it: looking it up takes as long as looking up one that is there. */
const nobody = "0".repeat(32);

/** A fresh link for a clerk of the event, at most once an hour. */
function clerkLinkWrites(form: Conference, address: string, now: Instant): Write[] {
  const clerk = form.clerks.find(({ email }) => sameAddress(email) === address);
  if (!clerk || now >= organiseLinkExpiry(form)) return [];
  const { id: assigneeId, email: to, language } = clerk;
  const kind = "organiserLink";
  const letter = queuedLetter({ kind, to, language, formId: form.id, assigneeId, queuedAt: now });
  const key = keys.formLetter(form.id, letterName(kind, assigneeId, hourOf(now)));
  return [
    { put: { ...key, ...letter }, condition: absent },
    audit({ at: now, formId: form.id, action: "linkSent", actor: assigneeId }),
  ];
}

/** A delegate has no link: who signed them up has it. After the event a new link would be as dead as the old one. */
const isTheirs = (form: Conference, signUp: SignUp, address: string, now: Instant): boolean =>
  isLive(signUp) && signUp.email !== undefined && sameAddress(signUp.email) === address && now < manageLinkExpiry(form);

/**
 * Queues a letter unless the hour has had it: one read and one write that the table takes, in any case. Where there is
 * nothing to write, a check stands in for it; a write that is refused takes longer and would tell who is on the list.
 * Of two that ask at the same moment the table refuses one.
 */
async function queueOnce(tableName: string, form: Conference, writes: Write[]): Promise<void> {
  const nothing = { check: keys.submission(form.id, nobody), condition: absent };
  const [letter] = writes;
  const { pk, sk } = letter && "put" in letter ? letter.put : nothing.check;
  const had = await getItem(tableName, { pk, sk });
  await transact(tableName, letter && !had ? writes : [nothing]);
}

/**
 * Queues the letters for whoever has this address: the one who signed up, a clerk of the event, both or nobody. The
 * calls to the table are the same in any case.
 */
export async function sendLinks(tableName: string, form: Conference, typed: string, now: Instant): Promise<void> {
  const address = sameAddress(typed);
  const claimed = await getItem(tableName, keys.claim(form.id, addressHash(form.id, address)));
  const id = claimed ? parseItem(Claim, claimed).submissionId : nobody;
  const signUp = await readSignUp(tableName, form.id, id);
  const writes = signUp && isTheirs(form, signUp, address, now) ? signUpLinkWrites(signUp, now) : [];
  await queueOnce(tableName, form, writes);
  await queueOnce(tableName, form, clerkLinkWrites(form, address, now));
}
