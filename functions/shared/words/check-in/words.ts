import type { SignUp } from "../../../../schemas/sign-up.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;
type About = (name: string, text: string) => string;

/** What helpers at the door read, in one language: on the page, and in what its script says. */
export interface CheckInWords {
  title: string;
  when: string;
  where: string;
  rehearsal: Filled;
  arrivedOf: (arrived: string, expected: string) => string;
  list: string;
  search: string;
  searchHelp: string;
  searchButton: string;
  found: Counted;
  foundNone: string;
  shownOf: (shown: string, total: string) => string;
  /** On the button of somebody who has not come yet. */
  arrive: string;
  here: Filled;
  undo: string;
  unnamed: Counted;
  sessions: string;
  reference: string;
  unsent: string;
  /** What became of somebody, said aloud. */
  said: {
    recorded: Filled;
    here: About;
    alreadyArrived: About;
    undone: Filled;
    unknown: string;
    notConfirmed: (reference: string, status: string) => string;
    person: string;
  };
  status: Record<SignUp["status"], string>;
  scan: {
    title: string;
    start: string;
    stop: string;
    aim: string;
    noCamera: string;
    notTicket: string;
    otherEvent: string;
    forged: string;
    notOnList: string;
    willBeChecked: string;
  };
  network: {
    title: string;
    connected: string;
    sending: Counted;
    offline: string;
    offlineWith: Counted;
    ready: string;
    asOf: Filled;
  };
  toRead: { title: string; dismiss: string; elsewhere: About };
  ended: { title: string; detail: string; kept: Counted };
  walkIn: {
    title: string;
    detail: string;
    name: string;
    organisation: string;
    email: string;
    optional: string;
    add: string;
    needsNetwork: string;
    added: About;
  };
}
