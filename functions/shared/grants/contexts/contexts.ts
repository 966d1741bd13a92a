import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { AppealContext, AppealDecisionContext } from "./appeal.tsx";
import { Review } from "./review.tsx";
import { AgreementContext } from "./agreement.tsx";
import { AmendmentContext } from "./amendment.tsx";
import { CommentsContext } from "./comments.tsx";
import { PaymentContext } from "./payment.tsx";
import { RefundContext } from "./refund.tsx";
import { ReportContext } from "./report.tsx";
import { WithdrawalContext } from "./withdrawal.tsx";
import type { Context } from "./context.ts";
import { CorrectionContext } from "./correction.tsx";
import { FormalCheckContext } from "./formal-check.tsx";
import { ListApprovalContext } from "./list-approval.tsx";
import { OverrideContext } from "./override.tsx";
import { PartialOfferContext } from "./partial-offer.tsx";
import { PatronContext } from "./patron.tsx";

/** What is shown with each question, above its form. */
export const contexts: Record<GrantStep, Context> = {
  patron: PatronContext,
  formalCheck: FormalCheckContext,
  correction: CorrectionContext,
  appeal: AppealContext,
  appealDecision: AppealDecisionContext,
  commentsReview: CommentsContext,
  review: Review,
  thirdReview: Review,
  partialOffer: PartialOfferContext,
  listApproval: ListApprovalContext,
  override: OverrideContext,
  agreement: AgreementContext,
  signature: AgreementContext,
  payment: PaymentContext,
  amendment: AmendmentContext,
  amendmentDecision: AmendmentContext,
  report: ReportContext,
  reportReview: ReportContext,
  reportCorrection: ReportContext,
  refund: RefundContext,
  refundReceipt: RefundContext,
  withdrawal: WithdrawalContext,
};
