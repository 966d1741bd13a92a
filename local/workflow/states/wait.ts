import * as z from "zod/mini";
import { assignments, evaluable, template } from "../expressions/fields.ts";
import type { Visit } from "../visit.ts";
import { described, goesOn, nextOrEnd, seconds, type Departure } from "./common.ts";

/** RFC 3339 with an upper-case T, and an upper-case Z or a numeric offset. */
const timestamp = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
  z.describe("a timestamp like 2016-03-14T01:59:00Z"),
);

export const waitState = z
  .strictObject({
    Type: z.literal("Wait"),
    ...described,
    ...goesOn,
    Seconds: z.optional(evaluable(seconds)),
    Timestamp: z.optional(evaluable(timestamp)),
    Output: z.optional(template()),
    Assign: z.optional(assignments()),
  })
  .check(
    nextOrEnd,
    z.refine((state) => (state.Seconds === undefined) !== (state.Timestamp === undefined), {
      error: 'needs exactly one of "Seconds" and "Timestamp"',
    }),
  );

type WaitState = z.infer<typeof waitState>;

export async function runWait(state: WaitState, visit: Visit): Promise<Departure> {
  const { until } = await visit.once("wait", async () => ({ until: await dueAt(state, visit) }));
  await visit.until(until);
  return visit.leave(state);
}

async function dueAt(state: WaitState, visit: Visit): Promise<number> {
  if (state.Timestamp !== undefined) return Date.parse(await visit.evaluate(state.Timestamp, ""));
  return visit.now() + (await visit.evaluate(state.Seconds, 0)) * 1_000;
}
