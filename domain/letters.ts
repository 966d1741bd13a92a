import type { Application } from "../schemas/application.ts";
import type { Assignment } from "../schemas/assignment.ts";
import type { Counter } from "../schemas/counter.ts";
import type { Draft } from "../schemas/draft.ts";
import type { Certificate } from "../schemas/event-records.ts";
import type { Form } from "../schemas/form.ts";
import type { Letter, LetterKind } from "../schemas/letter.ts";
import type { Question } from "../schemas/question.ts";
import type { Ranking } from "../schemas/ranking.ts";
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
  /** What a letter about a grant asks, reminds of or tells the coordinator of. */
  question?: Question | undefined;
  /** The list that the question, or the letter, is about. */
  ranking?: Ranking | undefined;
  draft?: Draft | undefined;
  /** Figures of the call: the coordinator may have put its close off. */
  counter?: Pick<Counter, "closesAt"> | undefined;
  /** Every question of the call that nobody has answered in time; only of the letter that lists them. */
  overdue?: readonly unknown[] | undefined;
  now: Instant;
}

type About = { kind: LetterKind; session?: string | undefined };

/**
 * Whether there is nothing left to say: what the letter tells is not so any more, or its moment has passed. Whatever
 * changed it has a letter of its own. Applicants are told every decision, however late.
 */
export function isObsolete({ kind, session }: About, subject: Subject): boolean {
  switch (kind) {
    case "approvalRequest":
    case "approvalReminder":
    case "overdueNotice":
      return subject.assignment?.status !== "requested";
    case "organiserLink":
      return false;
    default: {
      if (isAboutGrant(kind)) return isOverGrant(kind, subject);
      const { submission } = subject;
      // Erased, or never there: nobody is left to write to.
      if (submission?.kind !== "signUp") return true;
      return !isTrue(kind, submission, session, subject);
    }
  }
}

type ConferenceKind = Extract<
  LetterKind,
  | `signUp${string}`
  | `session${string}`
  | `event${string}`
  | `approval${string}`
  | "namesMissing"
  | "certificateIssued"
  | "organiserLink"
  | "overdueNotice"
>;
type ParticipantKind = Exclude<ConferenceKind, `approval${string}` | "organiserLink" | "overdueNotice">;
/** Letters about a call, its applications and its lists. */
export type GrantKind = Exclude<LetterKind, ConferenceKind>;

const aboutConference: Record<ConferenceKind, true> = {
  signUpReceived: true,
  signUpConfirmed: true,
  signUpWaitlisted: true,
  signUpDeclined: true,
  signUpOffered: true,
  signUpOfferLapsed: true,
  signUpChanged: true,
  signUpCancelled: true,
  signUpLink: true,
  sessionOffered: true,
  sessionOfferLapsed: true,
  namesMissing: true,
  eventReminder: true,
  eventMoved: true,
  eventCancelled: true,
  certificateIssued: true,
  organiserLink: true,
  approvalRequest: true,
  approvalReminder: true,
  overdueNotice: true,
};
export const isAboutGrant = (kind: LetterKind): kind is GrantKind => !Object.hasOwn(aboutConference, kind);

/** Somebody is still asked, and the list that they are asked about is the one that stands. */
const isAsked = ({ question, ranking }: Subject): boolean =>
  question?.status === "requested" &&
  (question.list === undefined || question.listVersion === undefined || question.listVersion === ranking?.version);

const isUnderReview = (application: Application | undefined): boolean =>
  application?.status === "meritReview" || application?.status === "thirdReview";

/** Whether a letter about a grant has nothing left to ask or to remind of. Decisions are always told. */
function isOverGrant(kind: GrantKind, subject: Subject): boolean {
  const { form, counter, submission, draft, overdue = [], now } = subject;
  const { closesAt } = counter ?? form;
  const application = submission?.kind === "application" ? submission : undefined;
  switch (kind) {
    case "questionAsked":
    case "questionReminder":
      return !isAsked(subject);
    case "questionOverdue":
      // A reviewer who is silent is replaced at once, and the coordinator is told all the same.
      return !isAsked(subject) && !(subject.question?.status === "withdrawn" && isUnderReview(application));
    case "draftLink":
      return draft?.status !== "editing";
    case "draftReminder":
      return draft?.status !== "editing" || now >= closesAt;
    case "draftExpired":
      return draft?.status !== "expired";
    case "applicationAwaitsPatron":
      return application?.status !== "awaitingPatron";
    case "applicationLink":
      return application === undefined;
    case "reportOverdue":
      return application?.reportOverdue !== true;
    case "overdueList":
      return overdue.length === 0;
    default:
      return false;
  }
}

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
