import type { Arrival } from "../../../../schemas/event-records.ts";
import type { DoneKind } from "./event-words.ts";
import type { Overview } from "../../../../domain/statistics.ts";
import type { SessionPlace, SignUp, Source } from "../../../../schemas/sign-up.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** The rooms of an organiser. */
export type Room = "list" | "waitingList" | "attendance" | "tasks" | "statistics" | "certificates" | "event";

/** What organisers read on their pages and in their list, in one language. */
export interface OrganiserWords {
  /** Stands on every page of an event that was cancelled. */
  eventCancelled: string;
  nav: string;
  rooms: Record<Room, string>;
  /** The organiser whose link it is, and until when it opens. */
  link: (name: string, until: string) => string;
  asOf: Filled;
  people: Counted;
  signUps: Counted;
  overview: Record<keyof Overview, string>;
  state: Record<SignUp["status"], string>;
  source: Record<Source, string>;
  place: Record<SessionPlace["status"], string>;
  why: {
    position: (position: string, of: string) => string;
    since: Filled;
    passedOver: Counted;
    offerUntil: Filled;
    /** An offer of an event that was cancelled. */
    offerVoid: string;
    underReview: string;
    declined: (by: string, when: string, reason: string) => string;
    cancelled: Record<"person" | "organiser" | "offerDeclined" | "offerExpired", Filled>;
    confirmedAt: Filled;
  };
  list: {
    search: string;
    query: string;
    queryHelp: string;
    state: string;
    organisation: string;
    all: string;
    show: string;
    showAll: string;
    found: (signUps: string, people: string) => string;
    nothing: string;
    nobody: string;
    caption: string;
    columns: Record<"participants" | "organisation" | "state" | "source" | "arrived" | "letters", string>;
    nameMissing: string;
    namesMissing: Counted;
    details: Filled;
    arrived: (here: string, of: string) => string;
    bounced: string;
    toPrint: string;
    inOrder: string;
    pages: string;
    page: (page: string, pages: string) => string;
    previous: string;
    next: string;
    files: string;
    csv: string;
    xlsx: string;
  };
  done: Record<DoneKind, string>;
  actor: Record<"applicant" | "system", string>;
  /** When somebody came, and how that is known. */
  here: (when: string, how: string) => string;
  method: Record<Arrival["method"], string>;
}
