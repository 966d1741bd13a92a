type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** What was done a moment ago, by the value of `done` in the address. */
export const doneKinds = [
  "move",
  "close",
  "capacity",
  "cancel",
  "task",
  "attendance",
  "checkInLink",
  "certificate",
  "signUp",
  "cancelSignUp",
] as const;
export type DoneKind = (typeof doneKinds)[number];

/** What organisers read where they change something, in one language. */
export interface EventWords {
  changed: Counted;
  /** Nothing was different from what the event already is. */
  unchanged: string;
  /** Somebody else changed the event since the page was drawn. */
  changedMeanwhile: string;
  move: {
    title: string;
    help: string;
    /** What becomes of the close of sign-ups, which is at an instant. */
    closes: Filled;
    startsAt: string;
    endsAt: string;
    timeHelp: string;
    placeName: string;
    placeAddress: string;
    send: string;
  };
  close: {
    title: string;
    /** When sign-ups close now, and whether they have. */
    help: (when: string, closed: boolean) => string;
    closesAt: string;
    send: string;
  };
  capacity: {
    title: string;
    help: (taken: string) => string;
    capacity: string;
    pool: string;
    event: string;
    send: string;
  };
  cancel: { title: string; help: Counted; confirmation: string; send: string };
  checkIn: { title: string; help: string; send: string; ready: string; once: string };
  certificates: {
    none: string;
    columns: Record<"number" | "name" | "issued" | "state", string>;
    valid: string;
    revokedAt: Filled;
    revoke: Filled;
    revokeShort: string;
    sure: string;
  };
  attendance: {
    lead: string;
    session: string;
    wholeEvent: string;
    show: string;
    search: string;
    caption: string;
    columns: Record<"arrived" | "name" | "organisation" | "reference", string>;
    send: string;
    pageOnly: string;
    print: string;
    nobody: string;
    nobodyFound: string;
    soFar: (here: string, of: string) => string;
  };
}
