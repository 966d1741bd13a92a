import type { SignUp } from "../../../../schemas/sign-up.ts";

/** What the sentences of a letter are filled with: text ready to be read, in the language of the letter. */
export interface EventValues {
  event: string;
}

export interface ParticipantValues extends EventValues {
  reference: string;
  /** Calendar days from today to the event. */
  days: number;
  /** Whether one can still sign up. */
  open: boolean;
  status: SignUp["status"];
  /** How many people the sign-up is for, and how many of them have no name yet. */
  seats: number;
  missing: number;
  /** The moment until which answers and names may be changed. */
  changesUntil: string;
  /** How many smaller sign-ups may go ahead of a group in the waiting list. */
  ahead: number;
  /** The session an offer is about, and the moment at which an offer ends; empty in letters about neither. */
  session: string;
  until: string;
  /** Who ended the sign-up, in letters about one that has ended. */
  cancelReason?: Extract<SignUp, { status: "cancelled" }>["cancelReason"] | undefined;
  /** Whether it has, or had, a seat, and with it an entry in the calendar. */
  hadSeat: boolean;
  /** Whether it has a seat at the event, but waits for every session it has chosen. */
  allWait: boolean;
  /** Whether the organiser has accepted it, in letters about what follows from that. */
  approved: boolean;
  /** Whether the letter is printed rather than sent. */
  paper: boolean;
  /** Number of the certificate; empty in all other letters. */
  certificate: string;
}

export interface AssignmentValues {
  reference: string;
  /** What the event is called. */
  about: string;
  requestedAt: string;
  deadline: string;
  /** Whether the deadline has passed. */
  late: boolean;
}
