import type { Assignment } from "../schemas/assignment.ts";
import type { Certificate } from "../schemas/event-records.ts";
import type { Form } from "../schemas/form.ts";
import type { Letter, LetterKind } from "../schemas/letter.ts";
import type { SignUp } from "../schemas/sign-up.ts";
import type { Submission } from "../schemas/submission.ts";
import type { Instant } from "../schemas/values.ts";
import { lastStart, startOf } from "./session-times.ts";

type NewLetter = Omit<Letter, "schemaVersion" | "status" | "claimedAt" | "sentAt" | "messageId">;

/** A letter that waits to be sent. */
export const queuedLetter = (letter: NewLetter): Letter => ({ schemaVersion: 1, ...letter, status: "queued" });

/**
 * What makes a letter the same letter: its kind and the version of what it tells (an instant, a person, a number).
 * Together with the key of what it is about this is its key in the table, so that it exists, and is sent, once.
 */
export const letterName = (kind: LetterKind, ...version: string[]): string => [kind, ...version].join("#");

/** What a letter is about, as it is when the letter is about to be sent. */
export interface Subject {
  form: Form;
  submission?: Submission | undefined;
  assignment?: Assignment | undefined;
  certificate?: Certificate | undefined;
  now: Instant;
}

type About = { kind: LetterKind; session?: string | undefined };

/**
 * Whether there is nothing left to say: what the letter tells is not so any more, or its moment has passed. Whatever
 * changed it has a letter of its own. Applicants are told everything.
 */
export function isObsolete({ kind, session }: About, subject: Subject): boolean {
  switch (kind) {
    case "reviewRequest":
    case "reviewReminder":
    case "decisionRequest":
    case "decisionReminder":
    case "approvalRequest":
    case "approvalReminder":
    case "overdueNotice":
      return subject.assignment?.status !== "requested";
    case "applicationReceived":
    case "applicationAwarded":
    case "applicationRejected":
    case "callClosed":
    case "organiserLink":
      return false;
    default: {
      const { submission } = subject;
      // Erased, or never there: nobody is left to write to.
      if (submission?.kind !== "signUp") return true;
      return !isTrue(kind, submission, session, subject);
    }
  }
}

type ParticipantKind = Exclude<
  LetterKind,
  | `review${string}`
  | `decision${string}`
  | `approval${string}`
  | `application${string}`
  | "overdueNotice"
  | "callClosed"
  | "organiserLink"
>;

/** Whether what a letter tells a participant is so. */
function isTrue(
  kind: ParticipantKind,
  signUp: SignUp,
  session: string | undefined,
  { form, certificate, now }: Subject,
): boolean {
  const { status } = signUp;
  const ended = status === "cancelled" || status === "declined";
  switch (kind) {
    case "signUpReceived":
      return status === "underReview";
    case "signUpConfirmed":
      return status === "confirmed";
    case "signUpWaitlisted":
      return status === "waitlisted";
    case "signUpDeclined":
      return status === "declined";
    case "signUpOffered":
      return status === "offered" && now < signUp.offerExpiresAt;
    case "signUpOfferLapsed":
    case "signUpCancelled":
      return status === "cancelled";
    case "signUpChanged":
    case "signUpLink":
    case "sessionOfferLapsed":
    case "eventMoved":
      return !ended;
    case "sessionOffered": {
      const place = session === undefined ? undefined : signUp.sessions[session];
      return !ended && place?.status === "offered" && now < place.offerExpiresAt;
    }
    case "namesMissing":
      return !ended && isAhead(form, now) && signUp.participants.some(({ name }) => !name);
    case "eventReminder":
      if (form.kind !== "conference" || status !== "confirmed" || now >= startOf(form, session ?? "event"))
        return false;
      return session === undefined || signUp.sessions[session]?.status === "confirmed";
    // Whoever had left before has nothing to do with it.
    case "eventCancelled":
      return !ended || (status === "cancelled" && signUp.cancelReason === "organiser");
    case "certificateIssued":
      return certificate !== undefined && certificate.revokedAt === undefined;
  }
}

const isAhead = (form: Form, now: Instant): boolean => form.kind === "conference" && now < lastStart(form);
