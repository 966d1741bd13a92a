import type { ProofWanted } from "../schemas/problem.ts";
import type { Grosze, Localised } from "../schemas/values.ts";

/** A fault of one answer that needs no figure to be explained. */
export type PlainFaultCode =
  | "required"
  | "unknownField"
  | "wrongType"
  | "controlCharacter"
  | "pesel"
  | "email"
  | "phone"
  | "date"
  | "number"
  | "money"
  | "option"
  | "nip"
  | "regon"
  | "krs"
  | "organisationNumber"
  | "postcode"
  | "commune"
  | "file"
  | "fileType"
  | "fileBroken"
  | "fileNotChosen"
  | "fileNotAdded"
  | "consentMissing"
  | "consentOutdated";

/** A fault of an answer among others, or of the request, that needs no figure either. */
export type PlainRuleCode =
  | "idempotencyKey"
  | "language"
  | "malformed"
  | "endsBeforeStart"
  | "inThePast"
  | "beforeAward"
  | "beforeSignature"
  | "sessionOutside"
  | "closesTooLate"
  | "confirmation"
  | "sameAddress"
  | "outcomeDisagrees"
  | "bankAccount"
  | "inTheFuture";

/** What is wrong with one answer by itself: a browser finds the same. */
export type AnswerFault =
  | { code: PlainFaultCode }
  | { code: "tooShort" | "tooLong" | "tooFewRows" | "tooManyRows" | "fileTooLarge"; limit: number }
  | { code: "tooSmall" | "tooLarge"; limit: number; unit: "number" | "PLN" }
  /** Full names of those that may have been meant. */
  | { code: "communeUnclear"; candidates: string[] }
  | { code: "notEligible"; reason: Localised };
export type AnswerFaultCode = AnswerFault["code"];

/** What is wrong with one answer, by itself or as the others are. */
export type Fault =
  | AnswerFault
  | { code: PlainRuleCode }
  | { code: "tooManyNames" | "tooFewAdults" | "tooManyDays"; limit: number }
  | { code: "budgetSum"; rows: Grosze; total: Grosze }
  | { code: "moreThanPaid"; rows: Grosze; paid: Grosze }
  | { code: "ownContributionTooLow"; percent: number; least: Grosze }
  | { code: "sessionClash"; first: Localised; second: Localised }
  | { code: "sessionNotAdmitted" | "sessionBegun"; session: Localised };

/** `field` is the path of the answer, such as `budget[2].amount` or `consents.privacy`. */
export type FieldFault = { field: string } & Fault;
export type FaultCode = FieldFault["code"];

/** A refusal that people can expect to meet, and the one that nobody expects. */
export type Refusal =
  | { code: "invalid"; faults: FieldFault[] }
  | { code: "notFound" }
  | { code: "linkExpired" }
  | { code: "notYetOpen"; opensAt: string }
  | { code: "closed"; closesAt: string; exhausted?: true }
  | { code: "formCancelled" }
  | { code: "keyReused" }
  | { code: "alreadyRecorded" }
  | { code: "agreementSigned" }
  | { code: "amendmentPending" }
  | { code: "answerNotNeeded" }
  | { code: "poolExhausted"; remaining: Grosze; requested: Grosze }
  | { code: "eventOver" }
  | { code: "changesClosed"; until: string }
  | { code: "changedMeanwhile" }
  | { code: "alreadyRegistered" }
  | { code: "alreadyInDelegation" }
  | { code: "organisationFull"; left: number }
  | { code: "noSeatsLeft"; free: number }
  | { code: "offerGone" }
  | { code: "deadlinePassed"; deadline: string }
  | { code: "reportOverdue" }
  | { code: "yearlyLimit"; limit: Grosze }
  | { code: "listIncomplete"; open: number }
  | { code: "erased" }
  | { code: "bodyTooLarge" }
  /** `formOnly`: where JSON is not taken. */
  | { code: "wrongMediaType"; formOnly?: true }
  | { code: "busy"; retryAfterSeconds: number }
  /** So many come that each must bring proof of work, or come from a page that has been open for a while. */
  | { code: "proofNeeded"; retryAfterSeconds: number; proof: ProofWanted }
  /** A field was filled in that nobody sees. */
  | { code: "trapFilled" }
  /** An error of ours. `posted`: names and values that were sent from a page, to be sent once more. */
  | { code: "unexpected"; requestId: string; posted?: readonly (readonly [string, string])[] };
export type RefusalCode = Refusal["code"];

/** HTTP status of each refusal: the table of the public contract. */
export const statusOf: Record<RefusalCode, number> = {
  invalid: 422,
  notFound: 404,
  linkExpired: 410,
  notYetOpen: 409,
  closed: 410,
  formCancelled: 410,
  keyReused: 409,
  alreadyRecorded: 409,
  agreementSigned: 409,
  amendmentPending: 409,
  answerNotNeeded: 409,
  poolExhausted: 409,
  eventOver: 410,
  changesClosed: 410,
  changedMeanwhile: 409,
  alreadyRegistered: 409,
  alreadyInDelegation: 409,
  organisationFull: 409,
  noSeatsLeft: 409,
  offerGone: 410,
  deadlinePassed: 410,
  reportOverdue: 409,
  yearlyLimit: 409,
  listIncomplete: 409,
  erased: 410,
  bodyTooLarge: 413,
  wrongMediaType: 415,
  busy: 429,
  proofNeeded: 429,
  trapFilled: 422,
  unexpected: 500,
};
