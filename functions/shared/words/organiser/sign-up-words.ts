import type { AuditRecord, GrantAction } from "../../../../schemas/audit.ts";
import type { Task } from "../../../../schemas/event-records.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** What concerns the event as a whole. */
type EventAction = "eventMoved" | "eventCancelled" | "capacityChanged" | "closeChanged" | "formPublished";
export type SignUpAction = Exclude<AuditRecord["action"], GrantAction | EventAction>;

/** What organisers read about one sign-up and about the waiting lists, in one language. */
export interface SignUpWords {
  signUp: {
    cancel: { title: string; detail: string; send: string };
    answers: string;
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
    inSession: (action: string, session: string) => string;
    arrivals: string;
    notArrived: string;
    certificate: (number: string, when: string) => string;
    revoked: Filled;
    tasks: string;
    none: string;
  };
  waiting: {
    noLine: string;
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
  tasks: {
    none: string;
    open: Counted;
    kind: Record<Task["kind"], string>;
    reason: Record<Task["reason"], string>;
    about: Filled;
    since: Filled;
    phone: string;
    noPhone: string;
    done: string;
    doneBy: (who: string, when: string) => string;
    finished: Counted;
  };
}
