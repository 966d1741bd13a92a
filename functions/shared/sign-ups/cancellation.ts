import { letterOfEnding } from "../../../domain/self-service.ts";
import type { AuditRecord } from "../../../schemas/audit.ts";
import type { CancelReason, LiveSignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import { giveBackAll } from "../seats/give-back.ts";
import type { Write } from "../table/writes.ts";
import { changeSignUp } from "./change.ts";
import { claimHashes, releaseAddress, uncountSeats } from "./claims.ts";

interface By {
  reason: CancelReason;
  /** `applicant`, `system` or the id of a clerk. */
  actor: string;
  now: Instant;
}

const actions: Record<CancelReason, AuditRecord["action"]> = {
  person: "cancelled",
  organiser: "cancelled",
  offerDeclined: "offerDeclined",
  offerExpired: "offerExpired",
};

/**
 * Ends a sign-up: everything it holds goes back to those who wait, its addresses are free for another, the person is told.
 * A question to the approver stays, to say what became of it; nobody is reminded of it any more.
 */
export function cancellation(signUp: LiveSignUp, { reason, actor, now }: By): Write[] {
  const { formId, id: submissionId, email, participants } = signUp;
  return [
    changeSignUp(signUp, {
      set: { status: "cancelled", cancelledAt: now, cancelReason: reason, sessions: {} },
      // When it had a seat stays: only then is there an entry to take out of a calendar.
      remove: ["waitingNumber", "offerExpiresAt"],
    }),
    ...giveBackAll(signUp),
    ...claimHashes(formId, email, participants).map((hash) => releaseAddress(formId, hash, submissionId)),
    ...uncountSeats(signUp, participants.length),
    ...letterWrites(signUp, letterOfEnding(reason), { now }),
    audit({ at: now, formId, submissionId, action: actions[reason], actor }),
  ];
}
