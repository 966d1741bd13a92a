import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "..");

const sources = [
  ...["infra", "functions", "domain", "schemas", "web", "forms"].map((folder) => `${folder}/**/*.*`),
  "package-lock.json",
  "cdk.json",
];

/**
 * SHA-256 of everything that the cloud assembly is made of: sources, versions of packages, settings of this run (those
 * of the command line included).
 */
export function sourceHash(...settings: unknown[]): string {
  const hash = createHash("sha256").update(JSON.stringify([process.env["CDK_CONTEXT_JSON"], settings]));
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}
