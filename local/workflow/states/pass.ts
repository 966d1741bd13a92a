import * as z from "zod/mini";
import { assignments, template } from "../expressions/fields.ts";
import type { Visit } from "../visit.ts";
import { described, goesOn, nextOrEnd, type Departure } from "./common.ts";

export const passState = z
  .strictObject({
    Type: z.literal("Pass"),
    ...described,
    ...goesOn,
    Output: z.optional(template()),
    Assign: z.optional(assignments()),
  })
  .check(nextOrEnd);

export function runPass(state: z.infer<typeof passState>, visit: Visit): Promise<Departure> {
  return visit.leave(state);
}
