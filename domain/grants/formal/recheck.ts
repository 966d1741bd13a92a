import type { Application } from "../../../schemas/application.ts";
import type { Instant } from "../../../schemas/values.ts";
import { officialOf } from "../asked.ts";
import { moved } from "../moved.ts";
import type { GrantFacts, Outcome } from "../outcome.ts";
import { newest, nextRound } from "../rounds.ts";

/** After a correction the official who made the check looks again; before the first check the application waits for one. */
export function recheck({ form, questions }: GrantFacts, application: Application, now: Instant): Outcome {
  if (application.formalChecks.length === 0) {
    return { applications: [moved(application, "submitted", now)], trace: [] };
  }
  const asked = newest(questions, "formalCheck")?.asked ?? officialOf(form, application);
  return {
    applications: [moved(application, "formalCheck", now)],
    ask: [{ step: "formalCheck", round: nextRound(questions, "formalCheck"), asked }],
    trace: [],
  };
}
