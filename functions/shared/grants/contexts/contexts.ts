import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { ApplicationFacts, WholeApplication } from "./application.tsx";
import { Review } from "./review.tsx";
import type { Context } from "./context.ts";

/** What is shown with each question, above its form. */
export const contexts: Record<GrantStep, Context> = {
  patron: WholeApplication,
  formalCheck: WholeApplication,
  correction: ApplicationFacts,
  appeal: ApplicationFacts,
  appealDecision: ApplicationFacts,
  commentsReview: ApplicationFacts,
  review: Review,
  thirdReview: Review,
  partialOffer: ApplicationFacts,
  listApproval: ApplicationFacts,
  override: ApplicationFacts,
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
