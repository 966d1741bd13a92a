import * as z from "zod/mini";
import { template } from "../expressions/fields.ts";
import type { Visit } from "../visit.ts";
import { described, type Departure } from "./common.ts";

export const succeedState = z.strictObject({
  Type: z.literal("Succeed"),
  ...described,
  Output: z.optional(template()),
});

export function runSucceed(state: z.infer<typeof succeedState>, visit: Visit): Promise<Departure> {
  return visit.leave(state);
}
