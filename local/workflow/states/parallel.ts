import * as z from "zod/mini";
import { assignments, template } from "../expressions/fields.ts";
import { guarded } from "../guarded.ts";
import type { Scope } from "../machine.ts";
import { guards } from "../retry.ts";
import type { Visit } from "../visit.ts";
import { described, goesOn, nextOrEnd, type Departure } from "./common.ts";
import { join, type RunScope } from "./join.ts";

export const parallelState = (scope: z.ZodMiniType<Scope>) =>
  z
    .strictObject({
      Type: z.literal("Parallel"),
      ...described,
      ...goesOn,
      ...guards,
      Branches: z.array(scope).check(z.minLength(1)),
      Arguments: z.optional(template()),
      Output: z.optional(template("result")),
      Assign: z.optional(assignments("result")),
    })
    .check(nextOrEnd);

export type ParallelState = z.infer<ReturnType<typeof parallelState>>;

export function runParallel(state: ParallelState, visit: Visit, runScope: RunScope): Promise<Departure> {
  return guarded(state, visit, async () => {
    await visit.fork(async () => {
      const input = visit.bounded(await visit.evaluate(state.Arguments, visit.input));
      return { beginnings: state.Branches.map(() => ({ input })), concurrency: 0 };
    });
    return join(visit, state.Branches, runScope);
  });
}
