import type { Refusal } from "../../../domain/refusal.ts";
import type { Pool } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import { readSignUp } from "../records.ts";
import { changeSignUp } from "../sign-ups/change.ts";
import { decideSessions, learn, transactAll } from "../sign-ups/claiming.ts";
import { type Labelled, others, placesFrom, sessionClaims } from "../sign-ups/places.ts";
import { keys } from "../table/keys.ts";
import { ContentionError, type Write } from "../table/writes.ts";
import { counterKey } from "./claim.ts";
import { gone, isOffered } from "./offered.ts";

/** The offer has not run out, and the event takes place. */
const offerStands = ({ formId, id }: SignUp, pool: Pool, now: Instant): Write[] => [
  {
    delete: keys.offer(formId, pool, id),
    condition: { expression: "expiresAt > :now", values: { ":now": now } },
  },
  { check: counterKey(formId, "event"), condition: { expression: "cancelled = :no", values: { ":no": false } } },
];

/** Moves on whatever the sign-up was changed in meanwhile; sessions that fill up at the same moment are decided again. */
const rounds = 20;

interface Accepting {
  signUp: SignUp;
  now: Instant;
  extra: Write[];
}

/** With the seat come the sessions that were wished for: seats, or places in their lines. */
function acceptEvent(form: Conference, { signUp, now, extra }: Accepting): Labelled[] {
  const { formId, id: submissionId, participants, answers } = signUp;
  const seats = participants.length;
  const sessions = decideSessions(form, answers, seats);
  const change = {
    set: { status: "confirmed", confirmedAt: now, sessions: placesFrom(sessions) },
    remove: ["offerExpiresAt"],
  };
  const other = [
    changeSignUp(signUp, change),
    ...offerStands(signUp, "event", now),
    ...letterWrites(signUp, "signUpConfirmed", { now, version: ["accepted"] }),
    audit({ at: now, formId, submissionId, action: "offerAccepted", actor: "applicant" }),
    ...extra,
  ];
  return [...sessionClaims({ formId, submissionId, seats }, sessions), ...others(other)];
}

function acceptSession({ signUp, now, extra }: Accepting, session: string): Labelled[] {
  const { formId, id: submissionId, sessions, revision } = signUp;
  const writes = [
    changeSignUp(signUp, { set: { sessions: { ...sessions, [session]: { status: "confirmed" } } } }),
    ...offerStands(signUp, session, now),
    ...letterWrites(signUp, "signUpChanged", { now, version: [String(revision + 1)] }),
    audit({ at: now, formId, submissionId, session, action: "offerAccepted", actor: "applicant" }),
    ...extra,
  ];
  return others(writes);
}

/** Takes what was offered. Answers the refusal when it is not offered any more. */
export async function acceptOffer(
  tableName: string,
  form: Conference,
  asked: SignUp,
  pool: Pool,
  now: Instant,
  extra: Write[],
): Promise<Refusal | undefined> {
  let signUp: SignUp | undefined = asked;
  for (let round = 0; round < rounds; round += 1) {
    if (!signUp || !isOffered(signUp, pool)) return gone;
    const accepting = { signUp, now, extra };
    const labelled = pool === "event" ? acceptEvent(form, accepting) : acceptSession(accepting, pool);
    const failures = await transactAll(tableName, labelled);
    if (!failures) return undefined;
    // Updates were refused by what has changed meanwhile, and are tried again; anything else by what will not change.
    if (labelled.some(({ write }, index) => !("update" in write) && failures[index]?.item)) return gone;
    learn(form.id, labelled, failures);
    signUp = await readSignUp(tableName, form.id, asked.id);
  }
  throw new ContentionError("The sign-up keeps changing");
}
