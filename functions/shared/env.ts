import * as z from "zod/mini";
import { type EnvironmentOf, environments, type FunctionName } from "../../schemas/env.ts";

/** Reads the environment of a function through its schema; a missing variable stops it at start, by name. */
export function readEnvironment<Name extends FunctionName>(name: Name): EnvironmentOf<Name> {
  return z.parse(environments[name], process.env) as EnvironmentOf<Name>;
}
