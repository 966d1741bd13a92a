import * as z from "zod/mini";

/**
 * What somebody may be asked about an application, or about the list of a call. The applicant, the patron of an informal
 * group, officials, reviewers and approvers are all asked in the same way: by a letter with a link, with a deadline.
 */
export const GrantStep = z.enum([
  /** The patron of an informal group confirms that it lends its legal personality. */
  "patron",
  "formalCheck",
  /** The applicant completes what the official flagged. */
  "correction",
  /** The applicant may appeal from the formal check; somebody else decides. */
  "appeal",
  "appealDecision",
  /** Art. 19a: the official considers what the public said of an offer. */
  "commentsReview",
  "review",
  "thirdReview",
  /** The applicant accepts a lower amount with a budget that adds up to it. */
  "partialOffer",
  /** One link of the chain that approves a list. */
  "listApproval",
  /** A second person agrees to the coordinator's change of a list. */
  "override",
  /** The grantee gives the bank account and the statements for the agreement. */
  "agreement",
  /** The official says that both have signed. */
  "signature",
  /** The treasurer confirms an instalment. */
  "payment",
  /** The grantee asks to change the agreement, and an official decides. */
  "amendment",
  "amendmentDecision",
  "report",
  "reportReview",
  "reportCorrection",
  /** The grantee returns money, and the treasurer confirms that it came. */
  "refund",
  "refundReceipt",
  /** The applicant withdraws. */
  "withdrawal",
]);
export type GrantStep = z.infer<typeof GrantStep>;

/** Whatever has a time of its own: a review begins with the reviewer's declaration to be impartial. */
export const TimedStep = z.enum([...GrantStep.options, "impartiality"]);
export type TimedStep = z.infer<typeof TimedStep>;

/** Steps that the applicant takes of their own accord: nobody has asked. */
export const OwnStep = z.enum(["amendment", "withdrawal"]);
export type OwnStep = z.infer<typeof OwnStep>;

const count = z.int().check(z.minimum(0), z.maximum(3650));
const offsets = z.array(z.int().check(z.minimum(1), z.maximum(60))).check(z.maxLength(6));

/**
 * How long somebody has, and when they are reminded. A deadline of calendar days rolls over weekends and holidays; both
 * end at 23:59:59. `remindBefore`, `remindAfter` and `escalateAfter` are working days before and after the deadline, at
 * 08:00. Without `escalateAfter` the coordinator is not told.
 */
export const StepTimes = z.strictObject({
  within: z.union([z.strictObject({ days: count }), z.strictObject({ workingDays: count })]),
  remindBefore: z._default(offsets, []),
  remindAfter: z._default(offsets, []),
  escalateAfter: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
});
export type StepTimes = z.infer<typeof StepTimes>;
