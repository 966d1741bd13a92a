import type { Application, ApplicationStatus } from "../../../schemas/application.ts";

/** What happens between the formal check and the publication of results is not told apart: nothing is certain before. */
const inReview = [
  "reviewerAssignment",
  "meritReview",
  "thirdReview",
  "scored",
  "belowThreshold",
  "recommended",
  "partiallyRecommended",
  "notRecommended",
] as const satisfies readonly ApplicationStatus[];

export type VisibleStatus = Exclude<ApplicationStatus, (typeof inReview)[number]> | "inReview";

const hidden: ReadonlySet<ApplicationStatus> = new Set(inReview);
const isHidden = (status: ApplicationStatus): status is (typeof inReview)[number] => hidden.has(status);

/** The state of an application as its applicant may know it: a place on a list only once it is published. */
export function visibleStatus({ status, decision }: Pick<Application, "status" | "decision">): VisibleStatus {
  if (isHidden(status)) return "inReview";
  return status === "reserve" && !decision ? "inReview" : status;
}
