import { build, type BuildOptions, type Plugin } from "esbuild";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { numberChecks } from "./number-checks.ts";

const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  platform: "browser",
  format: "iife",
  jsx: "automatic",
  jsxImportSource: "preact",
  alias: numberChecks,
  target: "es2022",
  logLevel: "warning",
  outdir: "/",
  write: false,
} satisfies BuildOptions;

/**
 * `domain/identifiers.ts` hands over nothing but digits, and only asks whether they are right: no table of the dashes and
 * digits of all scripts is needed, and no sentence about what is wrong.
 */
const plainDigits: Plugin = {
  name: "plain-digits",
  setup({ onLoad }) {
    const clean = "export const cleanUnicode = (digits) => [digits, null];";
    onLoad({ filter: /[\\/]stdnum[\\/]lib[\\/]esm[\\/]util[\\/]strings[\\/]clean\.js$/ }, () => ({ contents: clean }));
    const errors = ["InvalidFormat", "InvalidChecksum", "InvalidLength", "InvalidComponent"];
    const contents = `export const ${errors.map((name) => `${name} = Error`).join(", ")};`;
    onLoad({ filter: /[\\/]stdnum[\\/]lib[\\/]esm[\\/]exceptions\.js$/ }, () => ({ contents }));
  },
};

/** A style that a script imports is the text of it, so that the embedded form needs no second request. */
const styleAsText: Plugin = {
  name: "style-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/, namespace: "file" }, async ({ path }) => {
      const { outputFiles } = await build({ ...common, entryPoints: [path] });
      return { contents: outputFiles[0]?.text ?? "", loader: "text" };
    });
  },
};

/** What runs in visitors' browsers, by the file names of stable addresses: `embed.js`, `style.css`. */
export async function buildWindow(webDir: string): Promise<Map<string, Uint8Array>> {
  const scripts = {
    embed: join(webDir, "embed.ts"),
    form: join(webDir, "page.ts"),
    "check-in": join(webDir, "check-in/main.tsx"),
    "check-in-worker": join(webDir, "check-in/worker.ts"),
  };
  const entryPoints = Object.fromEntries(Object.entries(scripts).filter(([, path]) => existsSync(path)));
  const built = await Promise.all([
    build({ ...common, entryPoints, plugins: [plainDigits, styleAsText] }),
    build({ ...common, entryPoints: { style: join(webDir, "style.css") } }),
  ]);
  return new Map(
    built.flatMap(({ outputFiles }) => outputFiles.map(({ path, contents }) => [basename(path), contents])),
  );
}
