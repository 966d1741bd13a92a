import type { ApprovalAnswer } from "../../../schemas/assignment.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { Instant } from "../../../schemas/values.ts";
import { recordAnswer } from "../assignments/record-answer.ts";
import { audit } from "../audit.ts";
import { linkIsOpen } from "../http/links.ts";
import { letterWrites } from "../letters.ts";
import { guessesOf } from "../seats/guesses.ts";
import { changeSignUp } from "../sign-ups/change.ts";
import { decideSessions } from "../sign-ups/claiming.ts";
import { claimHashes, releaseAddress, uncountSeats } from "../sign-ups/claims.ts";
import { type Labelled, others, type Outcome, placeClaims, placesFrom } from "../sign-ups/places.ts";
import type { Item } from "../table/client.ts";
import type { Write } from "../table/writes.ts";
import type { OpenApproval } from "./open.ts";

/** What every decision writes: the answer, once, behind a link that is still open, and its trace. */
function decision({ link, signUp, approval }: OpenApproval, answer: ApprovalAnswer, now: Instant): Write[] {
  const { formId, id: submissionId } = signUp;
  const assigneeId = approval.assignee.id;
  const action = answer.decision === "accept" ? "approved" : "declined";
  return [
    linkIsOpen(link.storedAt, now),
    recordAnswer(submissionId, { step: "approval", assigneeId }, answer, now),
    audit({ at: now, formId, submissionId, action, actor: assigneeId }),
  ];
}

/** Nothing was held for it but its addresses and its organisation's seats: both are free again. */
export function declineWrites(
  open: OpenApproval,
  answer: Extract<ApprovalAnswer, { decision: "decline" }>,
  now: Instant,
): Labelled[] {
  const { signUp, approval } = open;
  const { formId, id, email, participants } = signUp;
  const set = { status: "declined", decidedAt: now, decidedBy: approval.assignee.id, reason: answer.reason };
  return others([
    changeSignUp(signUp, { set }),
    ...decision(open, answer, now),
    ...claimHashes(formId, email, participants).map((hash) => releaseAddress(formId, hash, id)),
    ...uncountSeats(signUp, participants.length),
    ...letterWrites(signUp, "signUpDeclined", { now }),
  ]);
}

/** Whoever is accepted gets a seat, or the next place in line, as somebody who signs up at this moment would. */
export function acceptWrites(open: OpenApproval, answer: ApprovalAnswer, now: Instant): Labelled[] {
  const { form, signUp } = open;
  const { formId, id: submissionId, participants, answers } = signUp;
  const seats = participants.length;
  const event = guessesOf(formId).decide("event", seats);
  const sessions: Outcome["sessions"] = event.outcome === "seat" ? decideSessions(form, answers, seats) : new Map();
  const set: Item =
    event.outcome === "seat"
      ? { status: "confirmed", confirmedAt: now, sessions: placesFrom(sessions) }
      : { status: "waitlisted", waitingNumber: event.number };
  const kind: LetterKind = event.outcome === "seat" ? "signUpConfirmed" : "signUpWaitlisted";
  return [
    ...placeClaims(
      { formId, submissionId, seats, now },
      { event, sessions },
      { source: { at: "counter" }, gate: "live" },
    ),
    ...others([changeSignUp(signUp, { set }), ...decision(open, answer, now), ...letterWrites(signUp, kind, { now })]),
  ];
}
