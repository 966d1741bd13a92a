import * as z from "zod/mini";
import { StateError } from "../errors.ts";
import { evaluable } from "../expressions/fields.ts";
import type { Visit } from "../visit.ts";
import { described } from "./common.ts";

const text = z.string().check(z.describe("a string"));

export const failState = z.strictObject({
  Type: z.literal("Fail"),
  ...described,
  Error: z.optional(evaluable(text)),
  Cause: z.optional(evaluable(text)),
});

export async function runFail(state: z.infer<typeof failState>, visit: Visit): Promise<never> {
  const error = await visit.evaluate(state.Error, "");
  throw new StateError(error, await visit.evaluate(state.Cause, ""));
}
