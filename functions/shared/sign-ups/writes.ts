import type { LetterKind } from "../../../schemas/letter.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp, SpecialNeeds } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import type { Gate } from "../seats/claim.ts";
import type { Source } from "../seats/guesses.ts";
import { keys } from "../table/keys.ts";
import { absent } from "../table/writes.ts";
import { holdUploads } from "../uploads/hold.ts";
import { claimAddress, claimHashes, countSeats } from "./claims.ts";
import { type Draft, type NewSignUp, signUpFrom } from "./draft.ts";
import { type Labelled, others, type Outcome, placeClaims } from "./places.ts";

const letterOf: Record<Outcome["event"]["outcome"], LetterKind> = {
  review: "signUpReceived",
  seat: "signUpConfirmed",
  waiting: "signUpWaitlisted",
};

interface Attempt {
  outcome: Outcome;
  source: Source;
  now: Instant;
}

/** Everything that a sign-up writes, in one transaction: its places, its claims, its letter, its audit record. */
export function signUpWrites(
  form: Conference,
  request: NewSignUp,
  draft: Draft,
  { outcome, source, now }: Attempt,
): { signUp: SignUp; writes: Labelled[] } {
  const signUp = signUpFrom(draft, outcome, now);
  const { id: submissionId, email, participants, organisation, enteredBy } = signUp;
  const where = { formId: form.id, submissionId, seats: participants.length, now };
  const { event } = outcome;
  const gate: Gate = enteredBy === undefined ? "open" : "live";
  const needs: SpecialNeeds = { schemaVersion: 1, answers: draft.needs as SpecialNeeds["answers"] };
  const action = event.outcome === "review" ? "received" : event.outcome === "seat" ? "confirmed" : "waitlisted";
  const writes: Labelled[] = [
    { what: "submission", write: { put: { ...keys.submission(form.id, submissionId), ...signUp }, condition: absent } },
    ...placeClaims(where, outcome, { source, gate, aheadOfLine: request.walkIn === true }),
    ...claimHashes(form.id, email, participants).map((hash): Labelled => ({
      what: "address",
      hash,
      write: claimAddress(form.id, hash, submissionId),
    })),
    ...(organisation
      ? [{ what: "organisation" as const, write: countSeats(form, organisation, participants.length) }]
      : []),
    ...others([
      // Whoever stands at the door needs no letter printed for them, nor a ticket once the event is over.
      ...(request.walkIn && (email === undefined || now >= form.endsAt)
        ? []
        : letterWrites(signUp, letterOf[event.outcome], { now })),
      ...(Object.keys(draft.needs).length > 0 ? [{ put: { ...keys.needs(submissionId), ...needs } }] : []),
      audit({ at: now, formId: form.id, submissionId, action, actor: enteredBy ?? "applicant" }),
      ...holdUploads(form, signUp.answers, now),
      ...(request.extra ?? []),
    ]),
  ];
  return { signUp, writes };
}
