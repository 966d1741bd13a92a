import type { Overview } from "../../../../domain/statistics.ts";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import type { SessionPlace, SignUp, Source } from "../../../../schemas/sign-up.ts";
import type { Voivodeship } from "../../../../schemas/values.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** What a grant may go through; the history of a sign-up knows none of it. */
type GrantAction =
  "submitted" | "reviewOpened" | "reviewRecorded" | "decisionAsked" | "awarded" | "rejected" | "assigned" | "escalated";
/** What concerns the event as a whole. */
type EventAction = "eventMoved" | "eventCancelled" | "capacityChanged";
export type SignUpAction = Exclude<AuditRecord["action"], GrantAction | EventAction>;

/** The rooms of an organiser. */
export type Room = "list" | "waitingList" | "attendance" | "tasks" | "statistics" | "certificates" | "event";

/** What organisers read about sign-ups, in one language. */
export interface OrganiserWords {
  nav: string;
  rooms: Record<Room, string>;
  /** The organiser whose link it is, and until when it opens. */
  link: (name: string, until: string) => string;
  asOf: Filled;
  people: Counted;
  signUps: Counted;
  overview: Record<keyof Overview, string>;
  ofCapacity: (count: string, capacity: string) => string;
  state: Record<SignUp["status"], string>;
  source: Record<Source, string>;
  place: Record<SessionPlace["status"], string>;
  why: {
    position: (position: string, of: string) => string;
    since: Filled;
    passedOver: Counted;
    offerUntil: Filled;
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
  signUp: {
    back: string;
    participants: string;
    person: Counted;
    source: string;
    enteredBy: Filled;
    noEmail: string;
    bouncedAt: Filled;
    needs: string;
    needsErased: string;
    consents: string;
    consent: (name: string, version: string) => string;
    noConsents: string;
    sessions: string;
    sessionsWanted: string;
    letters: string;
    letterColumns: Record<"letter" | "state" | "queued" | "sent", string>;
    printLetter: string;
    otherLetter: string;
    history: string;
    historyColumns: Record<"when" | "what" | "who", string>;
    action: Record<SignUpAction, string>;
    otherAction: string;
    actor: Record<"applicant" | "system", string>;
    inSession: (action: string, session: string) => string;
    arrivals: string;
    notArrived: string;
    certificate: (number: string, when: string) => string;
    revoked: Filled;
    tasks: string;
    none: string;
  };
  waiting: {
    event: string;
    lead: string;
    rule: (passes: string, hours: string) => readonly string[];
    nobody: string;
    columns: Record<"position" | "participants" | "seats" | "since" | "passedOver" | "number", string>;
    gathering: string;
    freeSeats: Counted;
    offers: string;
    offerColumns: Record<"participants" | "seats" | "until", string>;
  };
  statistics: {
    thisEvent: string;
    wholeProgramme: string;
    scope: string;
    perDay: string;
    day: string;
    byKind: string;
    kind: string;
    byOrganisation: string;
    organisation: string;
    topOf: (shown: string, all: string) => string;
    bySession: string;
    session: string;
    event: string;
    capacity: string;
    taken: string;
    waiting: string;
    bySource: string;
    byState: string;
    perQuarter: string;
    time: string;
    arrivals: (here: string, expected: string) => string;
    byRegion: string;
    region: string;
    conferences: string;
    people: string;
    signUps: string;
    seats: string;
    share: string;
    table: string;
    none: string;
    from: (first: string, last: string) => string;
    most: Filled;
    regions: Record<Voivodeship, string>;
    withoutKind: string;
  };
}
