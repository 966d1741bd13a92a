import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { synthesize } from "../../infra/synthesize.ts";
import { bundleSdk } from "../local/runtime/support/sdk.ts";

const root = join(import.meta.dirname, "../..");

/**
 * Synthesizes the stack once; every product that a story starts runs this assembly. Makes a folder under the project for
 * what tests write, and takes it away when all have ended.
 */
export default async function setup(): Promise<() => void> {
  const build = join(root, ".build");
  mkdirSync(build, { recursive: true });
  const folder = mkdtempSync(join(build, "tests-"));
  process.env["TESTS_DIR"] = folder;
  [process.env["ASSEMBLY_DIR"]] = await Promise.all([
    synthesize({ outdir: join(root, "cdk.out"), check: false }),
    bundleSdk(),
  ]);
  return () => rmSync(folder, { recursive: true, force: true });
}
