import type { GrantStep } from "../../schemas/grant-step.ts";
import type { StepRules } from "./step.ts";
import { patron } from "./steps/patron.ts";
import { formalCheck } from "./steps/formal-check.ts";
import { correction } from "./steps/correction.ts";
import { appeal } from "./steps/appeal.ts";
import { appealDecision } from "./steps/appeal-decision.ts";
import { commentsReview } from "./steps/comments-review.ts";
import { review } from "./steps/review.ts";
import { thirdReview } from "./steps/third-review.ts";
import { partialOffer } from "./steps/partial-offer.ts";
import { listApproval } from "./steps/list-approval.ts";
import { override } from "./steps/override.ts";
import { agreement } from "./steps/agreement.ts";
import { signature } from "./steps/signature.ts";
import { payment } from "./steps/payment.ts";
import { amendment } from "./steps/amendment.ts";
import { amendmentDecision } from "./steps/amendment-decision.ts";
import { report } from "./steps/report.ts";
import { reportReview } from "./steps/report-review.ts";
import { reportCorrection } from "./steps/report-correction.ts";
import { refund } from "./steps/refund.ts";
import { refundReceipt } from "./steps/refund-receipt.ts";
import { withdrawal } from "./steps/withdrawal.ts";

/** The rules of every step: what is asked and what follows. */
export const stepRules: Record<GrantStep, StepRules> = {
  patron,
  formalCheck,
  correction,
  appeal,
  appealDecision,
  commentsReview,
  review,
  thirdReview,
  partialOffer,
  listApproval,
  override,
  agreement,
  signature,
  payment,
  amendment,
  amendmentDecision,
  report,
  reportReview,
  reportCorrection,
  refund,
  refundReceipt,
  withdrawal,
};
