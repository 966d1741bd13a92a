import * as z from "zod/mini";
import { Answers, submissionMembers } from "./submission-members.ts";
import { EmailAddress, Grosze, Instant, Sha256 } from "./values.ts";

/** States of an application. What the public and the applicant see of them differs. */
export const ApplicationStatus = z.enum([
  "awaitingPatron",
  "submitted",
  "formalCheck",
  "correctionRequested",
  "leftUnexamined",
  "rejectedFormally",
  "appeal",
  "commentsOpen",
  "commentsReview",
  "reviewerAssignment",
  "meritReview",
  "thirdReview",
  "belowThreshold",
  "scored",
  "recommended",
  "partiallyRecommended",
  "partialOffer",
  "reserve",
  "notRecommended",
  /** Awarded: the agreement is awaited. */
  "awarded",
  "rejected",
  "agreementSigned",
  "inProgress",
  "reportDue",
  "reportReview",
  "reportCorrection",
  "refundDue",
  "settled",
  "forfeited",
  "withdrawn",
  "callCancelled",
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

const reason = z.string();

/** A file that was looked at and kept, under `accepted/<draft>/<id>`. */
const Attached = z.strictObject({
  id: z.string(),
  draftId: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: Sha256,
});

/** One formal check: what was found at each item of the list, and by whom. */
export const FormalCheck = z.strictObject({
  by: z.string(),
  at: Instant,
  items: z.array(
    z.strictObject({ id: z.string(), verdict: z.enum(["yes", "no", "notApplicable"]), remark: z.optional(reason) }),
  ),
  outcome: z.enum(["passed", "correction", "rejected"]),
  reason: z.optional(reason),
});
export type FormalCheck = z.infer<typeof FormalCheck>;

/** A call for correction: which fields may be changed, and what they were before. */
export const Correction = z.strictObject({
  fields: z.array(z.string()),
  message: reason,
  askedAt: Instant,
  deadline: Instant,
  answeredAt: z.optional(Instant),
  /** The old values of the flagged fields; a field that was not answered is not there. */
  before: z.optional(Answers),
  /** SHA-256 of the canonical content after it. */
  contentHash: z.optional(Sha256),
});
export type Correction = z.infer<typeof Correction>;

const Appeal = z.strictObject({
  text: reason,
  at: Instant,
  decision: z.optional(z.strictObject({ upheld: z.boolean(), reason, by: z.string(), at: Instant })),
});

/** Points are counted twice over (`doubled`), as a mean of two whole numbers may have a half. */
export const Score = z.strictObject({
  total: z.int(),
  byCriterion: z.record(z.string(), z.int()),
  /** Ids of the reviewers whose cards counted, and of all who sent one. */
  counted: z.array(z.string()),
  cards: z.array(z.string()),
  divergent: z.boolean(),
  passed: z.boolean(),
  at: Instant,
});
export type Score = z.infer<typeof Score>;

/** What the applicant is told of the decision. */
const Decision = z.strictObject({
  at: Instant,
  list: z.string(),
  listVersion: z.int(),
  position: z.int(),
  reason: z.optional(reason),
  /** When money that came back raised it from the reserve. */
  promotedAt: z.optional(Instant),
});

/** `paidOn` and `signedOn` are the days that were stated, `paidAt` and `signedAt` when they were. */
const Instalment = z.strictObject({
  amount: Grosze,
  paidOn: z.optional(z.string()),
  paidAt: z.optional(Instant),
  paidBy: z.optional(z.string()),
});
export const Agreement = z.strictObject({
  /** Empty until it is signed. */
  number: z.string(),
  /** Polish account, 26 digits; empty where no money goes to the grantee. */
  bankAccount: z.string(),
  statedAt: Instant,
  signedOn: z.optional(z.string()),
  signedAt: z.optional(Instant),
  signedBy: z.optional(z.string()),
  instalments: z.array(Instalment),
  /** Last day of the work, `2027-06-30`; an amendment may move it. */
  endsOn: z.string(),
});
export type Agreement = z.infer<typeof Agreement>;

export const Amendment = z.strictObject({
  askedAt: Instant,
  text: reason,
  endsOn: z.optional(z.string()),
  /** The whole budget as it would be, if it is to change. */
  budget: z.optional(Answers),
  decision: z.optional(
    z.strictObject({ agreed: z.boolean(), reason: z.optional(reason), by: z.string(), at: Instant }),
  ),
});
export type Amendment = z.infer<typeof Amendment>;

/** Actual costs against each row of the budget, in its order, and how much of each the grant paid. */
const ReportRow = z.strictObject({ item: z.string(), planned: Grosze, actual: Grosze, fromGrant: Grosze });
export const Report = z.strictObject({
  at: Instant,
  narrative: z.string(),
  /** How many people took part. */
  participants: z.optional(z.int()),
  rows: z.array(ReportRow),
  correction: z.optional(z.strictObject({ message: reason, askedAt: Instant })),
  accepted: z.optional(z.strictObject({ by: z.string(), at: Instant, remark: z.optional(reason) })),
});
export type Report = z.infer<typeof Report>;

export const Refund = z.strictObject({
  amount: Grosze,
  reason,
  askedAt: Instant,
  deadline: Instant,
  /** The day and the amount of the grantee's transfer, and of what came, with interest and a remark. */
  statedOn: z.optional(z.string()),
  stated: z.optional(Grosze),
  receivedOn: z.optional(z.string()),
  received: z.optional(Grosze),
  interest: z.optional(Grosze),
  remark: z.optional(reason),
  receivedAt: z.optional(Instant),
  receivedBy: z.optional(z.string()),
});
export type Refund = z.infer<typeof Refund>;

/** One application for a grant. Every change raises `revision`, and names the one that it was made from. */
export const Application = z.strictObject({
  kind: z.literal("application"),
  ...submissionMembers,
  revision: z.int(),
  status: ApplicationStatus,
  /** When the status began. */
  since: Instant,
  requestedAmount: Grosze,
  /** When the applicant's address refused a letter: somebody should call. */
  bouncedAt: z.optional(Instant),
  /** What tells an applicant in all calls: hashes of its numbers or name, of a group those of its patron. */
  organisations: z._default(z.array(Sha256), []),
  attachments: z._default(z.array(Attached), []),
  patron: z.optional(z.strictObject({ name: z.string(), email: EmailAddress, confirmedAt: z.optional(Instant) })),
  formalChecks: z._default(z.array(FormalCheck), []),
  corrections: z._default(z.array(Correction), []),
  appeal: z.optional(Appeal),
  /** Art. 19a: since when and until when the public may comment, and what the official made of it. */
  comments: z.optional(z.strictObject({ from: Instant, until: Instant, considered: z.optional(reason) })),
  /** Ids of the reviewers whose answer is awaited or there; those who were replaced are not. */
  reviewers: z._default(z.array(z.string()), []),
  score: z.optional(Score),
  /** Where it stands on the list that was frozen. */
  proposedAmount: z.optional(Grosze),
  decision: z.optional(Decision),
  awardedAmount: z.optional(Grosze),
  agreement: z.optional(Agreement),
  amendments: z._default(z.array(Amendment), []),
  report: z.optional(Report),
  reportOverdue: z._default(z.boolean(), false),
  refund: z.optional(Refund),
  /** Why it ended, where somebody gave a reason. */
  endReason: z.optional(reason),
  /** When its personal data were erased: only figures are left. */
  anonymisedAt: z.optional(Instant),
});
export type Application = z.infer<typeof Application>;
