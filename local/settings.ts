import path from "node:path";
import * as z from "zod/mini";
import { Failure } from "./failure.ts";

const Environment = z.object({
  /** 0 takes any free port. */
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 3_000),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), ".data"),
  /** A synthesized assembly to run as it is; without it the stack is synthesized when its sources changed. */
  ASSEMBLY_DIR: z.optional(z.string()),
});

export interface Settings {
  port: number;
  dataDirectory: string;
  assembly: string | undefined;
}

/** Throws `Failure` that names a variable with a wrong value. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Failure(`The environment variable ${issue?.path.join(".")} has a wrong value: ${issue?.message}.`);
  }
  const { PORT, DATA_DIR, ASSEMBLY_DIR } = parsed.data;
  return { port: PORT, dataDirectory: path.resolve(DATA_DIR), assembly: ASSEMBLY_DIR && path.resolve(ASSEMBLY_DIR) };
}
