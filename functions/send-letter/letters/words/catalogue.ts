import type { LetterKind } from "../../../../schemas/letter.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { GrantLabels, GrantWords } from "./grants.ts";
import type { AssignmentValues, EventValues, ParticipantValues } from "./values.ts";

/** One letter in one language. Subject and paragraphs are plain text. */
export interface Wording {
  subject: string;
  heading: string;
  opening: string[];
  /** What the link in the letter leads to. */
  link?: string;
  closing?: string[];
}

/** Letters to somebody who has signed up, or to one of their delegation. */
export type ParticipantKind = Extract<
  LetterKind,
  `signUp${string}` | `session${string}` | `event${string}` | "namesMissing" | "certificateIssued"
>;
export type AssignmentKind = Extract<LetterKind, `approval${string}` | "overdueNotice">;

export type Label =
  | "event"
  | "when"
  | "where"
  | "reference"
  | "status"
  | "position"
  | "answerBy"
  | "session"
  | "participant"
  | "certificate"
  | "linkUntil"
  | "submittedAt"
  | "reason"
  | "deadline"
  | "assignee"
  | "email";

/** Around and between the sentences of the letters. */
export interface Frame {
  greeting: string;
  regards: string;
  contact: string;
  phone: string;
  automatic: string;
  /** The same on paper, where nobody can answer the message. */
  printed: string;
  copyAddress: string;
  labels: Record<Label, string>;
  status: Record<SignUp["status"], string>;
  sessions: string;
  /** What somebody has in a session. `position` in its waiting list, `until` when an offer stands. */
  place: {
    chosen: string;
    confirmed: string;
    waitlisted: (position: number) => string;
    offered: (until: string) => string;
  };
  participants: string;
  person: (number: number) => string;
  unnamed: string;
  answers: string;
  tickets: (count: number) => string;
  openTicket: string;
  ticketNote: string;
  /** Names the picture to whoever cannot see it. */
  ticketPicture: (person: string) => string;
  moreTickets: (left: number) => string;
  /** Stands in the calendar entry, which people share: it must not hold anything secret. */
  calendarNote: string;
  calendarFile: string;
}

export type ParticipantWords = Record<ParticipantKind, (values: ParticipantValues) => Wording>;
export type AssignmentWords = Record<AssignmentKind, (values: AssignmentValues) => Wording>;

export interface Words extends Frame {
  participant: ParticipantWords;
  assignment: AssignmentWords;
  organiserLink: (values: EventValues) => Wording;
  /** Letters about calls and applications. */
  grant: GrantWords;
  grantLabels: GrantLabels;
}
