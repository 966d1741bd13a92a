import { existsSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { neverRun } from "./never-run.ts";
import { environments } from "../schemas/env.ts";
import type { AssetNames } from "./assets.ts";
import { numberChecks } from "./number-checks.ts";

/**
 * Credential sources that a function never uses: Lambda hands credentials over in the environment. The SDK reaches for
 * them by dynamic import, so leaving them out only takes 130 kB of dead code off every function.
 */
const unusedCredentialSources = [
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-web-identity",
  "@aws-sdk/credential-provider-login",
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/token-providers",
  "@smithy/credential-provider-imds",
];

/**
 * Streams of events: no command that a function sends has one. The protocols of the SDK reach for them by dynamic import,
 * which is left as it is; the client of S3 imports them at once, and keeps them.
 */
const unusedStreams: Plugin = {
  name: "unused-streams",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    ),
};

/** Of preact, what draws on a server; a file that asks for `preact/jsx-runtime` gets that of the package. */
const drawingOnly: Plugin = {
  name: "drawing-only",
  setup: ({ onResolve }) => onResolve({ filter: /^preact$/ }, () => ({ path: join(import.meta.dirname, "preact.ts") })),
};

/** Of its package, a client of the SDK says nothing but the version. */
const versionsOnly: Plugin = {
  name: "versions-only",
  setup: ({ onLoad }) =>
    onLoad({ filter: /@aws-sdk\/client-[^/]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    }),
};

/**
 * Bundles every function named in `schemas/env.ts` into `<outdir>/<name>/index.mjs`, in one pass of esbuild.
 * Pages link the files of the window by the names in `assets`. Throws when a function has no entry, or when a bundle could
 * not be loaded on Lambda.
 */
export async function bundleFunctions(functionsDir: string, outdir: string, assets?: AssetNames): Promise<Metafile> {
  const entryPoints = Object.keys(environments).map((name) => ({
    in: entryOf(functionsDir, name),
    out: join(name, "index"),
  }));
  const { metafile } = await build({
    entryPoints,
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    // Escaped, a Ukrainian sentence would be three times as long.
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    jsx: "automatic",
    jsxImportSource: "preact",
    define: {
      "process.env.NODE_ENV": '"production"',
      ASSET_ADDRESSES: JSON.stringify(assets?.addresses ?? {}),
      EMBED_INTEGRITY: JSON.stringify(assets?.integrity ?? ""),
    },
    external: unusedCredentialSources,
    plugins: [unusedStreams, drawingOnly, versionsOnly, neverRun],
    // The typefaces of printed documents, inside the one file of a function.
    loader: { ".ttf": "binary" },
    alias: {
      // Half a megabyte that unpacks fonts for the web (WOFF2), which no document uses.
      "brotli/decompress.js": "node:zlib",
      "@aws-sdk/endpoint-cache": join(import.meta.dirname, "endpoint-cache.ts"),
      ...numberChecks,
    },
    logLevel: "warning",
  });
  for (const [file, output] of Object.entries(metafile.outputs)) {
    await makeLoadable(file, output.imports);
    await putTables(file, Object.keys(output.inputs));
  }
  return metafile;
}

function entryOf(functionsDir: string, name: string): string {
  const entry = ["index.ts", "index.tsx"]
    .map((file) => join(functionsDir, name, file))
    .find((path) => existsSync(path));
  if (entry === undefined)
    throw new Error(`Function ${name} has no entry: expected ${functionsDir}/${name}/index.ts(x)`);
  return entry;
}

/** Tables that a module reads from beside itself when it first needs them: too large to be loaded by every start. */
const tables: Record<string, string> = { "places/register.ts": "communes.csv" };

/** Puts the tables of the modules that are in a bundle beside it. */
async function putTables(bundle: string, modules: readonly string[]): Promise<void> {
  for (const [module, table] of Object.entries(tables)) {
    const source = modules.find((path) => path.endsWith(module));
    if (source !== undefined) await copyFile(join(dirname(source), table), join(dirname(bundle), table));
  }
}

type Imports = Metafile["outputs"][string]["imports"];

/**
 * A bundle that imports a package when it is loaded would fail on Lambda, where there are no packages. One that contains
 * CommonJS and calls `require` for a built-in module would fail as well, as ES modules have no such function: it gets one.
 */
async function makeLoadable(file: string, imports: Imports): Promise<void> {
  const atLoad = imports.filter(({ external, kind }) => external && kind !== "dynamic-import");
  const missing = atLoad.find(({ path }) => !isBuiltin(path));
  if (missing !== undefined) throw new Error(`${file} imports ${missing.path}, which is not there on Lambda`);
  if (!atLoad.some(({ kind }) => kind === "require-call")) return;
  // The minifier gives names of a few letters to everything else, so this long one is free.
  const require = 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);';
  await writeFile(file, require + (await readFile(file, "utf8")));
}
