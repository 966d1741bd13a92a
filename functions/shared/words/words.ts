import type { FaultCode, RefusalCode } from "../../../domain/refusal.ts";
import type { Submission } from "../../../schemas/submission.ts";

/** A sentence with one figure in it; texts arrive already formatted in the language. */
type Counted = (count: number) => string;
type Filled = (text: string) => string;

type CountedFault =
  "tooShort" | "tooLong" | "tooFewRows" | "tooManyRows" | "tooManyNames" | "tooFewAdults" | "tooManyDays";
type BoundFault = "tooSmall" | "tooLarge";

/**
 * What stands at a field that is answered wrongly. `budgetSum` takes the sum of the rows and what it should be: the
 * amount requested with the own contribution.
 */
type FaultWords = Record<
  Exclude<
    FaultCode,
    | CountedFault
    | BoundFault
    | "budgetSum"
    | "moreThanPaid"
    | "ownContributionTooLow"
    | "notEligible"
    | "sessionClash"
    | "sessionNotAdmitted"
  >,
  string
> &
  Record<CountedFault, Counted> &
  Record<BoundFault, Filled> & {
    budgetSum: (rows: string, total: string) => string;
    moreThanPaid: (rows: string, paid: string) => string;
    ownContributionTooLow: (percent: number, least: string) => string;
    sessionClash: (first: string, second: string) => string;
    sessionNotAdmitted: Filled;
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
  form: {
    /** Leads to the page that sends it again. */
    lostLink: string;
    errorPrefix: string;
    errorSummary: Counted;
    requiredNote: string;
    required: string;
    choose: string;
    upTo: Counted;
    between: (least: string, most: string) => string;
    addRow: Filled;
    removeRow: Filled;
    row: Counted;
    total: Filled;
    consents: string;
    send: Record<"conference" | "grantCall" | "waitlist", string>;
    sendOnce: string;
    fullNotice: string;
    yes: string;
    no: string;
    noAnswer: string;
  };
  receipt: Record<Submission["receipt"]["status"], { title: string; detail: string }> & {
    keepReference: string;
    again: string;
  };
  faults: FaultWords;
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
      | "tooManySent"
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
    busy: Counted;
    /** These take minutes. */
    proofNeeded: Counted;
    tooManySent: Counted;
  };
}
