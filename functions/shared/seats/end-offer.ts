import { signUpFields } from "../../../domain/participants.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { Offer, Pool } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { LiveSignUp, SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import { readSignUp } from "../records.ts";
import { cancellation } from "../sign-ups/cancellation.ts";
import { changeSignUp } from "../sign-ups/change.ts";
import { ContentionError, transact, type Write } from "../table/writes.ts";
import { giveBack } from "./give-back.ts";
import { gone, isOffered } from "./offered.ts";

/** Looks again when the sign-up was changed at the same moment. */
const rounds = 20;

type Ending = "offerDeclined" | "offerExpired";

/** The person stays at the event, and out of the session: its seat is offered to the next. */
function endSessionOffer(signUp: LiveSignUp, session: string, reason: Ending, now: Instant): Write[] {
  const { formId, id: submissionId, sessions, answers, revision } = signUp;
  const { [session]: place, ...others } = sessions;
  const wished = answers[signUpFields.sessions];
  const left = Array.isArray(wished) ? wished.filter((id) => id !== session) : [];
  const letter = reason === "offerExpired" ? "sessionOfferLapsed" : "signUpChanged";
  return [
    changeSignUp(signUp, { set: { sessions: others, answers: { ...answers, [signUpFields.sessions]: left } } }),
    ...(place ? giveBack(signUp, session, place) : []),
    ...letterWrites(signUp, letter, { now, version: [session, String(revision + 1)], session }),
    audit({
      at: now,
      formId,
      submissionId,
      session,
      action: reason,
      actor: reason === "offerExpired" ? "system" : "applicant",
    }),
  ];
}

async function endOffer(
  tableName: string,
  form: Conference,
  { id, pool, reason, now, extra }: { id: string; pool: Pool; reason: Ending; now: Instant; extra: Write[] },
): Promise<Refusal | undefined> {
  for (let round = 0; round < rounds; round += 1) {
    const signUp = await readSignUp(tableName, form.id, id);
    if (!signUp || !isOffered(signUp, pool)) return gone;
    const actor = reason === "offerExpired" ? "system" : "applicant";
    const writes =
      pool === "event" ? cancellation(signUp, { reason, actor, now }) : endSessionOffer(signUp, pool, reason, now);
    if (!(await transact(tableName, [...writes, ...extra]))) return undefined;
  }
  throw new ContentionError("The sign-up keeps changing");
}

/** Lets an offer go: of the event, with the whole sign-up; of a session, with that session alone. */
export const declineOffer = (
  tableName: string,
  form: Conference,
  { id }: SignUp,
  pool: Pool,
  now: Instant,
  extra: Write[],
): Promise<Refusal | undefined> => endOffer(tableName, form, { id, pool, reason: "offerDeclined", now, extra });

/** What the scheduled run does with an offer whose time is over. An offer that was answered meanwhile is left alone. */
export async function expireOffer(tableName: string, form: Conference, offer: Offer, now: Instant): Promise<void> {
  const { submissionId: id, pool, expiresAt } = offer;
  if (now < expiresAt) return;
  await endOffer(tableName, form, { id, pool, reason: "offerExpired", now, extra: [] });
}
