import type { PlainRuleCode, RefusalCode } from "../../../domain/refusal.ts";
import type { FaultWords } from "./faults/words.ts";

/** A sentence with one figure in it; texts arrive already formatted in the language. */
type Counted = (count: number) => string;
type Filled = (text: string) => string;

type CountedFault = "tooManyNames" | "tooFewAdults" | "tooManyDays";

/**
 * What stands at a field that is answered wrongly as the others are; what is wrong by itself is said in faults/.
 * `budgetSum` takes the sum of the rows and what it should be: the amount requested with the own contribution.
 */
type RuleWords = Record<PlainRuleCode, string> &
  Record<CountedFault, Counted> & {
    budgetSum: (rows: string, total: string) => string;
    moreThanPaid: (rows: string, paid: string) => string;
    ownContributionTooLow: (percent: number, least: string) => string;
    sessionClash: (first: string, second: string) => string;
    sessionNotAdmitted: Filled;
    sessionBegun: Filled;
  };

/** Everything people read on pages and in refusals, in one language. */
export interface Words {
  /** The language's name for itself. */
  languageName: string;
  shell: { skip: string; languages: string };
  facts: {
    when: string;
    where: string;
    organisers: Counted;
    contact: string;
    opens: string;
    closes: Record<"conference" | "grantCall", string>;
    seats: string;
    seatsLeft: (left: string, capacity: string) => string;
    placesLeft: Counted;
    noneLeft: string;
    waiting: Counted;
    pool: string;
    reference: string;
    status: string;
    submitted: string;
    position: string;
    contentHash: string;
    contentHashHelp: string;
  };
  form: FaultWords["form"] & {
    /** Leads to the page that sends it again. */
    lostLink: string;
    requiredNote: string;
    required: string;
    choose: string;
    upTo: Counted;
    between: (least: string, most: string) => string;
    addRow: Filled;
    removeRow: Filled;
    send: Record<"conference" | "grantCall" | "waitlist", string>;
    sendOnce: string;
    fullNotice: string;
    yes: string;
    no: string;
    noAnswer: string;
  };
  faults: RuleWords;
  refusals: Record<RefusalCode, string>;
  refusalDetails: Record<
    Exclude<
      RefusalCode,
      | "notYetOpen"
      | "closed"
      | "changesClosed"
      | "poolExhausted"
      | "organisationFull"
      | "noSeatsLeft"
      | "deadlinePassed"
      | "yearlyLimit"
      | "listIncomplete"
      | "busy"
      | "proofNeeded"
      | "unexpected"
    >,
    string
  > & {
    notYetOpen: Filled;
    closed: Filled;
    changesClosed: Filled;
    organisationFull: Counted;
    noSeatsLeft: Counted;
    deadlinePassed: Filled;
    yearlyLimit: Filled;
    listIncomplete: Counted;
    exhausted: string;
    formOnly: string;
    poolExhausted: (remaining: string, requested: string) => string;
    /** These take seconds. */
    busy: Counted;
    proofNeeded: Counted;
    /** These take the id of the request. */
    unexpected: Filled;
    unexpectedPosted: Filled;
  };
  sendAgain: string;
}
