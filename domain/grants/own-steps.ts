import type { Application } from "../../schemas/application.ts";
import type { OwnStep } from "../../schemas/grant-step.ts";
import { isIn } from "./phases.ts";

/** What the applicant may do of their own accord: withdraw before the agreement, change the agreement after it. */
export function ownSteps(application: Pick<Application, "status">): OwnStep[] {
  if (isIn(application, "underAgreement")) return ["amendment"];
  return isIn(application, "reporting", "ended") ? [] : ["withdrawal"];
}
