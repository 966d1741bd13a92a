import * as z from "zod/mini";
import type { StateError } from "./errors.ts";
import { assignments, template } from "./expressions/fields.ts";

const RESERVED = new Set(
  `ALL BranchFailed DataLimitExceeded ExceedToleratedFailureThreshold HeartbeatTimeout Http.Socket IntrinsicFailure
  ItemReaderFailed NoChoiceMatched ParameterPathFailure Permissions QueryEvaluationError ResultPathMatchFailure
  ResultWriterFailed Runtime TaskFailed Timeout`
    .split(/\s+/)
    .map((name) => `States.${name}`),
);

const errorEquals = z.array(z.string()).check(
  z.minLength(1),
  z.refine((names) => names.length === 1 || !names.includes("States.ALL"), { error: "names States.ALL beside others" }),
  z.refine((names) => names.every((name) => !name.startsWith("States.") || RESERVED.has(name)), {
    error: "names a States.* error that does not exist",
  }),
);

const retrier = z.strictObject({
  Comment: z.optional(z.string()),
  ErrorEquals: errorEquals,
  IntervalSeconds: z._default(z.int().check(z.positive()), 1),
  MaxAttempts: z._default(z.int().check(z.nonnegative(), z.maximum(99_999_999)), 3),
  BackoffRate: z._default(z.number().check(z.minimum(1)), 2),
  MaxDelaySeconds: z.optional(z.int().check(z.positive(), z.maximum(31_622_399))),
  JitterStrategy: z._default(z.enum(["FULL", "NONE"]), "NONE"),
});

const catcher = z.strictObject({
  Comment: z.optional(z.string()),
  ErrorEquals: errorEquals,
  Next: z.string(),
  Output: z.optional(template("errorOutput")),
  Assign: z.optional(assignments("errorOutput")),
});

type Handler = { ErrorEquals: string[] };

const allComesLast = z.refine<Handler[]>(
  (handlers) => handlers.slice(0, -1).every(({ ErrorEquals }) => !ErrorEquals.includes("States.ALL")),
  { error: "has States.ALL before its last entry" },
);

/** The fields of the states whose errors can be retried and caught. */
export const guards = {
  Retry: z.optional(z.array(retrier).check(allComesLast)),
  Catch: z.optional(z.array(catcher).check(allComesLast)),
};

export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;

/** No interval grows beyond the longest run of an execution, one year. */
const LONGEST_DELAY_SECONDS = 31_622_400;

/** Milliseconds before retry number `used + 1` of this retrier. `random` gives a number from 0 up to 1. */
export function retryDelay(retrier: Retrier, used: number, random: () => number): number {
  const backoff = retrier.IntervalSeconds * retrier.BackoffRate ** used;
  const seconds = Math.min(backoff, retrier.MaxDelaySeconds ?? LONGEST_DELAY_SECONDS);
  return Math.round(seconds * 1_000 * (retrier.JitterStrategy === "FULL" ? random() : 1));
}

/** The first of `handlers` that names the error, by its position too, because retriers keep separate counts. */
export function handlerOf<H extends Handler>(
  handlers: readonly H[] | undefined,
  error: StateError,
): [H, number] | undefined {
  const index = handlers?.findIndex((handler) => handler.ErrorEquals.some((name) => matches(name, error))) ?? -1;
  const handler = handlers?.[index];
  return handler && [handler, index];
}

const TIMEOUTS = new Set(["States.Timeout", "States.HeartbeatTimeout"]);

/**
 * States.Runtime is never handled, and no wildcard covers States.DataLimitExceeded. States.TaskFailed stands for any
 * error but a timeout; States.Timeout stands for a missed heartbeat too, as the specification defines it.
 */
function matches(name: string, error: StateError): boolean {
  if (error.name === "States.Runtime") return false;
  if (name === error.name || error.aliases.includes(name)) return true;
  if (error.name === "States.DataLimitExceeded") return false;
  return name === "States.ALL" || (name === "States.TaskFailed" && !TIMEOUTS.has(error.name));
}
