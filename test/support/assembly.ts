import { join } from "node:path";
import { synthesize } from "../../infra/synthesize.ts";

/** Synthesizes the stack once; every product that a story starts runs this assembly. */
export default async function setup(): Promise<void> {
  const root = join(import.meta.dirname, "../..");
  process.env["ASSEMBLY_DIR"] = await synthesize({ outdir: join(root, "cdk.out"), check: false });
}
