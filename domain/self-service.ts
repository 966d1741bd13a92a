import type { Conference } from "../schemas/form.ts";
import type { LetterKind } from "../schemas/letter.ts";
import type { CancelReason, LiveSignUp, SignUp } from "../schemas/sign-up.ts";
import type { Instant } from "../schemas/values.ts";
import { lastStart } from "./session-times.ts";

/** Why somebody can no longer do something with their sign-up; `at` is the instant that ended it. */
export type Why =
  | { code: "eventBegan" | "sessionsBegan"; at: Instant }
  | { code: "changesClosed"; at: Instant }
  | { code: "eventCancelled" }
  | { code: "ended" }
  | { code: "sentThisHour" }
  | { code: "noAddress" };

/** Has a seat, waits for one, or may still get one. */
export const isLive = <Stated extends Pick<SignUp, "status">>(
  signUp: Stated,
): signUp is Stated & Pick<LiveSignUp, "status"> => signUp.status !== "cancelled" && signUp.status !== "declined";

type Times = Pick<Conference, "startsAt" | "changesUntil" | "sessions">;

/** The instant from which answers and sessions stay as they are. */
export function changesEnd(form: Times): Instant {
  const { changesUntil } = form;
  const last = lastStart(form);
  return changesUntil !== undefined && changesUntil < last ? changesUntil : last;
}

/** Why a sign-up cannot be cancelled any more, or undefined while it can. */
export function whyNotCancel(form: Times, signUp: SignUp, eventCancelled: boolean, now: Instant): Why | undefined {
  if (!isLive(signUp)) return { code: "ended" };
  if (eventCancelled) return { code: "eventCancelled" };
  const last = lastStart(form);
  return now >= last ? { code: last === form.startsAt ? "eventBegan" : "sessionsBegan", at: last } : undefined;
}

/** Why answers and sessions cannot be changed any more, or undefined while they can. */
export function whyNotChange(form: Times, signUp: SignUp, eventCancelled: boolean, now: Instant): Why | undefined {
  const until = changesEnd(form);
  const over = whyNotCancel(form, signUp, eventCancelled, now);
  return over ?? (now >= until ? { code: "changesClosed", at: until } : undefined);
}

const endingOf = {
  person: "signUpCancelled",
  organiser: "signUpCancelled",
  offerDeclined: "signUpCancelled",
  offerExpired: "signUpOfferLapsed",
} as const satisfies Record<CancelReason, LetterKind>;
/** The letter that tells how a sign-up was ended, which also says who ended it. */
export const letterOfEnding = (reason: CancelReason) => endingOf[reason];

const letterOf = {
  underReview: "signUpReceived",
  confirmed: "signUpConfirmed",
  waitlisted: "signUpWaitlisted",
  offered: "signUpOffered",
  declined: "signUpDeclined",
} as const satisfies Record<Exclude<SignUp["status"], "cancelled">, LetterKind>;

/** The letter that tells the present state of a sign-up. */
export function letterOfState(signUp: SignUp, eventCancelled: boolean) {
  if (signUp.status === "cancelled") return letterOfEnding(signUp.cancelReason);
  return eventCancelled && isLive(signUp) ? "eventCancelled" : letterOf[signUp.status];
}
