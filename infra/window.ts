import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openApi } from "./openapi.ts";

/** Writes the files that the function `static-asset` hands out into the folder of its bundle. */
export async function bundleWindow(webDir: string, assetDir: string): Promise<void> {
  await build({
    entryPoints: {
      embed: join(webDir, "embed.ts"),
      "check-in": join(webDir, "check-in/main.tsx"),
      "check-in-worker": join(webDir, "check-in/worker.ts"),
      style: join(webDir, "style.css"),
    },
    outdir: assetDir,
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    platform: "browser",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    target: "es2022",
    logLevel: "warning",
  });
  await writeFile(join(assetDir, "openapi.json"), JSON.stringify(openApi()));
}
