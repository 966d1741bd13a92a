import type { Application, ApplicationStatus } from "../../schemas/application.ts";

/**
 * Where in its life an application is. `rejectedFormally` stands apart: an appeal may still lead out of it.
 * `underAgreement`: both have signed. `ended`: nothing is asked of anybody any more.
 */
export type Phase =
  | "beforeReview"
  | "inReview"
  | "scored"
  | "rejectedFormally"
  | "onList"
  | "awarded"
  | "underAgreement"
  | "reporting"
  | "ended";

const phases: Record<ApplicationStatus, Phase> = {
  awaitingPatron: "beforeReview",
  submitted: "beforeReview",
  formalCheck: "beforeReview",
  correctionRequested: "beforeReview",
  appeal: "beforeReview",
  rejectedFormally: "rejectedFormally",
  commentsOpen: "inReview",
  commentsReview: "inReview",
  reviewerAssignment: "inReview",
  meritReview: "inReview",
  thirdReview: "inReview",
  scored: "scored",
  belowThreshold: "scored",
  recommended: "onList",
  partiallyRecommended: "onList",
  partialOffer: "onList",
  reserve: "onList",
  notRecommended: "onList",
  awarded: "awarded",
  agreementSigned: "underAgreement",
  inProgress: "underAgreement",
  reportDue: "reporting",
  reportReview: "reporting",
  reportCorrection: "reporting",
  refundDue: "reporting",
  leftUnexamined: "ended",
  rejected: "ended",
  settled: "ended",
  forfeited: "ended",
  withdrawn: "ended",
  callCancelled: "ended",
};

/** Whether an application is in one of these phases. */
export const isIn = ({ status }: Pick<Application, "status">, ...wanted: Phase[]): boolean =>
  wanted.includes(phases[status]);

/** Whether it was given up, or its call cancelled: what it was given or proposed is nobody's now. */
export const hasLeft = ({ status }: Pick<Application, "status">): boolean =>
  status === "forfeited" || status === "withdrawn" || status === "callCancelled";
