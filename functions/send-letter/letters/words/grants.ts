import type { GrantStep, OwnStep } from "../../../../schemas/grant-step.ts";
import type { LetterKind } from "../../../../schemas/letter.ts";
import type { Place } from "../../../../schemas/ranking.ts";
import type { Wording } from "./catalogue.ts";

/** What somebody else asks; what an applicant does of their own accord nobody has to be asked for. */
export type AskedStep = Exclude<GrantStep, OwnStep>;

export type DraftKind = Extract<LetterKind, `draft${string}`>;
export type CoordinatorKind = Extract<
  LetterKind,
  | "coordinatorLink"
  | "callClosed"
  | "applicationsScored"
  | "listReturned"
  | "listRefused"
  | "resultsPublished"
  | "overdueList"
  | "reviewersMissing"
  | "moneyReturned"
  | `override${string}`
>;
/** To the applicant, and to a reviewer who need not answer any more. */
export type ApplicationKind = Exclude<
  Extract<
    LetterKind,
    | `application${string}`
    | "formalCheckPassed"
    | "appealUpheld"
    | "commentsOpened"
    | "agreementSigned"
    | "instalmentPaid"
    | "amendmentDecided"
    | "reportOverdue"
    | "callCancelled"
    | "reviewerReplaced"
  >,
  CoordinatorKind
>;

export type ApproverRole = "chair" | "treasurer" | "mayor";

/** What the sentences are filled with: text ready to be read, in the language of the letter. */
export interface QuestionValues {
  call: string;
  /** `, wniosek PT-…: title`, or the call: what the subject ends with. */
  about: string;
  deadline: string;
  /** Whether the deadline has passed: only people whose silence ends nothing are still asked then. */
  late: boolean;
  /** Reviewers only: whether they have declared to be impartial. */
  declared: boolean;
  /** Whether the letter tells that the deadline was put off. */
  extended: boolean;
  /** Whether the application comes back after a correction. */
  corrected: boolean;
  /** Whether a correction is called for because the patron declined, before any formal check. */
  declined: boolean;
  /** Whether the results are published, so that an accepted amount is awarded at once. */
  published: boolean;
  /** Version of the list, number of the instalment. */
  number: string;
}

/** How one step is asked. `asks` goes on from the salutation; `silence` says what follows from none. */
export interface StepWording {
  subject: string;
  asks: string[];
  link: string;
  silence?: string;
}

export interface ReminderValues extends QuestionValues {
  wording: StepWording;
}

export interface OverdueValues {
  /** What the step is called, and what it is about. */
  step: string;
  about: string;
  requestedAt: string;
  /** Reviewers only: whether somebody else has been asked instead. */
  replaced: boolean;
}

/** Where a formally correct application goes next. */
export type Next = "merit" | "comments" | "list";

export interface ApplicationValues {
  call: string;
  reference: string;
  next: Next;
  /** Whether the applicant had been called to complete it, and whether an appeal has been decided. */
  called: boolean;
  appealed: boolean;
  /** Why it was not awarded: too few points, a reason that is given below, or not enough money. */
  why: "threshold" | "reason" | "money";
  /** Whether what was asked for is agreed to. */
  agreed: boolean;
  /** Whether the agreement was not signed, and whether the award came up from the reserve. */
  unsigned: boolean;
  promoted: boolean;
  /** Position among those in reserve. */
  position: string;
}

export interface DraftValues {
  /** Whether somebody else invites to write together. */
  invited: boolean;
  call: string;
  closesAt: string;
}

export interface CoordinatorValues {
  call: string;
  closedAt: string;
  count: number;
  version: string;
  /** Whether a rolling call closed as its money ran out. */
  exhausted: boolean;
  /** `PT-…, applicant` of the one application on the list of a rolling call; empty for any other list. */
  only: string;
  /** Whether the call has a merit review, and with it cards. */
  merit: boolean;
  /** Money that came back: whether anybody of the reserve got it. */
  promoted: boolean;
}

type Wordings<Kind extends LetterKind, Values> = Record<Kind, (values: Values) => Wording>;

export interface GrantWords {
  step: Record<AskedStep, (values: QuestionValues) => StepWording>;
  /** The same question again, and what is said to whoever is asked for the first time. */
  reminder: (values: ReminderValues) => Wording;
  asked: (values: ReminderValues) => Wording;
  overdue: (values: OverdueValues) => Wording;
  application: Wordings<ApplicationKind, ApplicationValues>;
  draft: Wordings<DraftKind, DraftValues>;
  coordinator: Wordings<CoordinatorKind, CoordinatorValues>;
  terms: GrantTerms;
}

/** Words between the rows of a letter. */
export interface GrantTerms {
  /** Ends a subject about an application. */
  aboutApplication: (reference: string, title: string) => string;
  place: Record<Place, string>;
  role: Record<ApproverRole, string>;
  approved: (when: string) => string;
  /** Headings of what follows the details. */
  failed: string;
  list: string;
  approvals: string;
  points: string;
  /** A card, and whether it counted: with a third reviewer one of the first two does not. */
  expert: (number: number, counted: boolean) => string;
  remark: string;
  outOf: (points: string, most: string) => string;
  instalments: string;
  waitingFor: string;
  andMore: (left: number) => string;
  attachments: string;
  results: string;
  nthOf: (number: number, count: number) => string;
}

export type GrantLabel =
  | "call"
  | "window"
  | "reference"
  | "applicant"
  | "title"
  | "patron"
  | "email"
  | "submittedAt"
  | "requestedAmount"
  | "proposedAmount"
  | "awardedAmount"
  | "amount"
  | "returnedBy"
  | "promoted"
  | "contentHash"
  | "decidedAt"
  | "promotedAt"
  | "reason"
  | "message"
  | "flagged"
  | "appeal"
  | "appealDecision"
  | "decidedBy"
  | "deadline"
  | "role"
  | "listVersion"
  | "count"
  | "available"
  | "proposedTotal"
  | "left"
  | "change"
  | "proposedBy"
  | "rankingPosition"
  | "reservePosition"
  | "score"
  | "threshold"
  | "agreementNumber"
  | "instalment"
  | "bankAccount"
  | "paidOn"
  | "signedOn"
  | "endsOn"
  | "newEnd"
  | "request"
  | "transferredOn"
  | "comments"
  | "savedAt"
  | "closesAt"
  | "closedAt"
  | "publishedAt"
  | "requestedTotal"
  | "awardedTotal"
  | "pool"
  | "step"
  | "asked"
  | "linkUntil";
export type GrantLabels = Record<GrantLabel, string>;

/** Steps of the applicant and the patron, and those of all who are asked in an office. */
export type ApplicantStep = Extract<
  AskedStep,
  "patron" | "correction" | "appeal" | "partialOffer" | "agreement" | "report" | "reportCorrection" | "refund"
>;
export type StepWords<Step extends AskedStep> = Record<Step, (values: QuestionValues) => StepWording>;
export type OfficialStep = Exclude<AskedStep, ApplicantStep>;

/** What is told of a result, and what of the time after it. */
export type ResultKind = Extract<ApplicationKind, `application${"Awarded" | "OnReserve" | "Rejected"}`>;
export type LaterKind = Extract<
  ApplicationKind,
  | "applicationForfeited"
  | "applicationWithdrawn"
  | "applicationSettled"
  | "agreementSigned"
  | "instalmentPaid"
  | "amendmentDecided"
  | "reportOverdue"
  | "callCancelled"
  | "reviewerReplaced"
>;
export type ApplicationWords<Kind extends ApplicationKind> = Wordings<Kind, ApplicationValues>;
