import type { Application, ApplicationStatus } from "../../schemas/application.ts";
import type { Instant } from "../../schemas/values.ts";

/** The application in another state from now on, with whatever else has changed. */
export const moved = (
  application: Application,
  status: ApplicationStatus,
  now: Instant,
  set: Partial<Application> = {},
): Application => ({ ...application, ...set, status, since: now });
