import * as z from "zod/mini";
import type { Evaluate } from "../expressions/expression.ts";
import type { Json } from "../json.ts";

/** What any state may say about itself. */
export const described = {
  Comment: z.optional(z.string()),
  QueryLanguage: z.optional(z.literal("JSONata")),
};

/** How a state that is not terminal by its type goes on. */
export const goesOn = {
  Next: z.optional(z.string()),
  End: z.optional(z.boolean()),
};

export const nextOrEnd = z.refine<{ Next?: string | undefined; End?: boolean | undefined }>(
  (state) => (state.Next === undefined) === (state.End === true),
  { error: 'needs exactly one of "Next" and "End": true' },
);

/** Step Functions' longest timeout and wait, in seconds: a little over three years. */
const LONGEST = 99_999_999;

export const positiveSeconds = z
  .int()
  .check(z.positive(), z.maximum(LONGEST), z.describe(`an integer from 1 to ${LONGEST}`));

export const seconds = z
  .int()
  .check(z.nonnegative(), z.maximum(LONGEST), z.describe(`an integer from 0 to ${LONGEST}`));

/** The ways out of a state: Output and Assign where given, and the state that follows. */
export interface WayOut {
  Output?: Evaluate<Json> | undefined;
  Assign?: Record<string, Evaluate<Json>> | undefined;
  Next?: string | undefined;
}

/** What a state has come to, not yet recorded. Without `next` its scope ends. */
export interface Departure {
  output: Json;
  assigned: Record<string, Json>;
  next: string | undefined;
}
