import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { AppealContext, AppealDecisionContext } from "./appeal.tsx";
import { ApplicationFacts } from "./application.tsx";
import { Review } from "./review.tsx";
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
  commentsReview: ApplicationFacts,
  review: Review,
  thirdReview: Review,
  partialOffer: PartialOfferContext,
  listApproval: ListApprovalContext,
  override: OverrideContext,
  agreement: ApplicationFacts,
  signature: ApplicationFacts,
  payment: ApplicationFacts,
  amendment: ApplicationFacts,
  amendmentDecision: ApplicationFacts,
  report: ApplicationFacts,
  reportReview: ApplicationFacts,
  reportCorrection: ApplicationFacts,
  refund: ApplicationFacts,
  refundReceipt: ApplicationFacts,
  withdrawal: ApplicationFacts,
};
