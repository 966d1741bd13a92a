import type { LetterKind } from "../../../../schemas/letter.ts";

/** What the sentences of a letter are filled with: text ready to be read, in the language of the letter. */
interface SignUpValues {
  event: string;
  reference: string;
  /** Calendar days from today to the event. */
  days: number;
  /** Whether one can still sign up. */
  open: boolean;
}

interface ApplicationValues {
  call: string;
  reference: string;
}

export interface AssignmentValues {
  reference: string;
  /** What the application is called, or else what the call is called. */
  about: string;
  step: "review" | "decision";
  requestedAt: string;
  deadline: string;
  /** Whether the deadline has passed. */
  late: boolean;
  /** Whether the pool still holds the amount asked for. */
  affordable: boolean;
}

interface CallValues {
  call: string;
  closedAt: string;
  count: number;
}

/** One letter in one language. Subject and paragraphs are plain text. */
export interface Wording {
  subject: string;
  heading: string;
  opening: string[];
  /** What the link in the letter leads to. */
  link?: string;
  closing?: string[];
}

export type SignUpKind = Extract<LetterKind, `signUp${string}` | "eventReminder">;
export type ApplicationKind = Extract<LetterKind, `application${string}`>;
export type AssignmentKind = Extract<LetterKind, `review${string}` | `decision${string}` | "overdueNotice">;
export type CallKind = Exclude<LetterKind, SignUpKind | ApplicationKind | AssignmentKind>;

export type Label =
  | "event"
  | "when"
  | "where"
  | "reference"
  | "position"
  | "call"
  | "applicant"
  | "title"
  | "submittedAt"
  | "requestedAmount"
  | "awardedAmount"
  | "contentHash"
  | "decidedAt"
  | "reason"
  | "deadline"
  | "remaining"
  | "assignee"
  | "email"
  | "count"
  | "requestedTotal"
  | "pool";

export interface Words {
  greeting: string;
  regards: string;
  contact: string;
  phone: string;
  automatic: string;
  copyAddress: string;
  labels: Record<Label, string>;
  recommendation: string;
  recommendations: Record<"recommend" | "decline", string>;
  /** Stands in the calendar entry, which people share: it must not hold anything secret. */
  calendarNote: string;
  calendarFile: string;
  signUp: Record<SignUpKind, (values: SignUpValues) => Wording>;
  application: Record<ApplicationKind, (values: ApplicationValues) => Wording>;
  assignment: Record<AssignmentKind, (values: AssignmentValues) => Wording>;
  callLetter: Record<CallKind, (values: CallValues) => Wording>;
}
