import { stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../..");
export const built = (name: string) => join(root, ".build/functions", name, "index.mjs");
const bareOutput = (name: string) => join(root, ".build/bench", name, "index.mjs");

/** The handlers that ours are compared with, with the SDK bundled whole and minified, as `bundleAwsSDK: true` does. */
export async function bundleBare(name: "put-item" | "same-items"): Promise<string> {
  const outfile = bareOutput(name);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    legalComments: "none",
    logLevel: "warning",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return outfile;
}

export const sizeOf = async (file: string): Promise<number> => (await stat(file)).size;
