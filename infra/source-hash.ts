import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "..");

const folders = ["infra", "domain", "schemas", "web", "forms"].map((name) => join(root, name));
const files = ["package-lock.json", "cdk.json"].map((name) => join(root, name));

/**
 * SHA-256 of everything that the cloud assembly is made of: the sources, those of the functions in `functionsDir`, the
 * versions of packages, and the settings of this run, those of the command line included.
 */
export function sourceHash(functionsDir: string, settings: unknown = {}): string {
  const hash = createHash("sha256").update(JSON.stringify([process.env["CDK_CONTEXT_JSON"], settings]));
  const inFolders = [...folders, functionsDir].flatMap((cwd) =>
    globSync("**/*.*", { cwd })
      .toSorted()
      .map((path) => join(cwd, path)),
  );
  for (const path of [...inFolders, ...files]) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}
