import * as z from "zod/mini";
import { StateError } from "../errors.ts";
import { assignments, evaluable, template } from "../expressions/fields.ts";
import type { Visit } from "../visit.ts";
import { described, type Departure } from "./common.ts";

const choiceRule = z.strictObject({
  Comment: z.optional(z.string()),
  Condition: evaluable(z.boolean().check(z.describe("a boolean"))),
  Next: z.string(),
  Output: z.optional(template()),
  Assign: z.optional(assignments()),
});

export const choiceState = z.strictObject({
  Type: z.literal("Choice"),
  ...described,
  Choices: z.array(choiceRule).check(z.minLength(1)),
  Default: z.optional(z.string()),
  Output: z.optional(template()),
  Assign: z.optional(assignments()),
});

/** A rule that is chosen brings its own Output and Assign; those of the state belong to the Default. */
export async function runChoice(state: z.infer<typeof choiceState>, visit: Visit): Promise<Departure> {
  for (const rule of state.Choices) {
    if (await visit.evaluate(rule.Condition, false)) return visit.leave(rule);
  }
  if (state.Default === undefined) throw new StateError("States.NoChoiceMatched", "No choice rule matched");
  return visit.leave({ ...state, Next: state.Default });
}
