import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { claimHashes } from "../sign-ups/claims.ts";
import { type Key, keyOf, keys, prefix } from "../table/keys.ts";
import { getItems, queryItems } from "../table/reads.ts";

/** Items of the event that a sign-up may have left at keys that follow from it: claims, places in line, offers. */
function singles(form: Conference, signUp: SignUp): Key[] {
  const { id, participants, email, sessions } = signUp;
  const pools = ["event", ...form.sessions.map((session) => session.id)];
  const places = [
    ...(signUp.status === "waitlisted" ? [keys.waiting(form.id, "event", signUp.waitingNumber)] : []),
    ...Object.entries(sessions).flatMap(([session, place]) =>
      place.status === "waitlisted" ? [keys.waiting(form.id, session, place.waitingNumber)] : [],
    ),
  ];
  return [
    ...claimHashes(form.id, email, participants).map((hash) => keys.claim(form.id, hash)),
    ...pools.map((pool) => keys.offer(form.id, pool, id)),
    ...places,
  ];
}

/**
 * Keys of everything that is held about a sign-up apart from its own item and its audit records. Tells nothing of
 * items that have come to belong to somebody else, such as the claim of an address that signed up again.
 */
export async function tracesOf(tableName: string, form: Conference, signUp: SignUp): Promise<Key[]> {
  const { pk } = keys.letter(signUp.id);
  const own = await Array.fromAsync(queryItems(tableName, pk));
  const found = await getItems(tableName, singles(form, signUp));
  const families = [
    keys.arrival(form.id, signUp.id, 0),
    keys.certificate(form.id, signUp.id, 0),
    keys.task(form.id, `${signUp.id}#0`),
  ].map(({ pk: of, sk }) => Array.fromAsync(queryItems(tableName, of, { prefix: sk.slice(0, -1) })));
  return [
    ...own.filter(({ sk }) => !String(sk).startsWith(prefix.audit)),
    ...found.filter(({ submissionId }) => submissionId === signUp.id),
    ...(await Promise.all(families)).flat(),
  ].map(keyOf);
}
