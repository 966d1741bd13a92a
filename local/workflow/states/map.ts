import * as z from "zod/mini";
import { StateError } from "../errors.ts";
import { assignments, evaluable, template } from "../expressions/fields.ts";
import type { Beginning } from "../frame.ts";
import { guarded } from "../guarded.ts";
import type { Json } from "../json.ts";
import type { Scope } from "../machine.ts";
import { guards } from "../retry.ts";
import type { Visit } from "../visit.ts";
import { described, goesOn, nextOrEnd, type Departure } from "./common.ts";
import { join, type RunScope } from "./join.ts";

const items = z.array(z.json()).check(z.describe("an array"));
const concurrency = z.int().check(z.nonnegative(), z.describe("an integer of zero or more"));

export const mapState = (itemProcessor: z.ZodMiniType<Scope>) =>
  z
    .strictObject({
      Type: z.literal("Map"),
      ...described,
      ...goesOn,
      ...guards,
      Items: z.optional(template()),
      ItemSelector: z.optional(template()),
      ItemProcessor: itemProcessor,
      MaxConcurrency: z.optional(evaluable(concurrency)),
      Output: z.optional(template("result")),
      Assign: z.optional(assignments("result")),
    })
    .check(nextOrEnd);

export type MapState = z.infer<ReturnType<typeof mapState>>;

export function runMap(state: MapState, visit: Visit, runScope: RunScope): Promise<Departure> {
  return guarded(state, visit, async () => {
    await visit.fork(async () => ({
      beginnings: await selectItems(state, visit),
      concurrency: await visit.evaluate(state.MaxConcurrency, 0),
    }));
    return join(visit, [state.ItemProcessor], runScope);
  });
}

async function selectItems(state: MapState, visit: Visit): Promise<Beginning[]> {
  const values = items.safeParse(await visit.evaluate(state.Items, visit.input));
  if (!values.success) throw new StateError("States.QueryEvaluationError", "The items of a Map state must be an array");
  const beginnings: Beginning[] = [];
  for (const [Index, Value] of values.data.entries()) {
    const item = { Index, Value };
    const context: Record<string, Json> = { Map: { Item: item } };
    beginnings.push({ input: visit.bounded(await visit.evaluate(state.ItemSelector, Value, context)), item });
  }
  return beginnings;
}
