import type { Application, ApplicationStatus } from "../../schemas/application.ts";
import type { OwnStep } from "../../schemas/grant-step.ts";

const ended: ReadonlySet<ApplicationStatus> = new Set([
  "leftUnexamined",
  "rejected",
  "settled",
  "forfeited",
  "withdrawn",
  "callCancelled",
]);
const underAgreement: ReadonlySet<ApplicationStatus> = new Set([
  "agreementSigned",
  "inProgress",
  "reportDue",
  "reportReview",
  "reportCorrection",
  "refundDue",
]);

/** What the applicant may do of their own accord: withdraw before the agreement, change the agreement after it. */
export function ownSteps({ status }: Pick<Application, "status">): OwnStep[] {
  if (status === "agreementSigned" || status === "inProgress") return ["amendment"];
  return ended.has(status) || underAgreement.has(status) ? [] : ["withdrawal"];
}
