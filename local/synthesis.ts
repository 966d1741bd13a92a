import { Failure, messageOf } from "./failure.ts";

/** Synthesizes the stack when its sources have changed; answers the directory of the assembly. Throws `Failure`. */
export async function currentAssembly(): Promise<string> {
  const { synthesize } = await import("../infra/synthesize.ts");
  try {
    return await synthesize({ outdir: "cdk.out" });
  } catch (error) {
    throw new Failure(`The stack could not be synthesized: ${messageOf(error)}`);
  }
}
