import type { Instant, SubmissionId } from "../../schemas/values.ts";

/** What became of something due for a form: done for good, due again, or left to the next run. */
export type Outcome =
  { outcome: "done" } | { outcome: "again"; at: Instant } | { outcome: "unfinished"; after?: SubmissionId | undefined };

export const done: Outcome = { outcome: "done" };
