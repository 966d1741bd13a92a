import type { Instant } from "../../schemas/values.ts";

/** One run of everything that is due. */
export interface Run {
  tableName: string;
  now: Instant;
  /** Whether no further work may begin, so that the function ends before it is stopped. */
  timeIsUp: () => boolean;
}
