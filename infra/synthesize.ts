import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root, sourceHash } from "./source-hash.ts";

export interface SynthesizeOptions {
  /** Where the cloud assembly goes. */
  outdir: string;
  /** Folder with one folder per function. Default: `functions`. */
  functionsDir?: string;
  /** Where the bundles are left, one folder per function. Default: `.build/functions`. */
  bundlesDir?: string;
  /** Settings over those of `cdk.json`. */
  context?: Record<string, unknown>;
  /**
   * Whether to check the template against the schemas of CloudFormation and the rules of AWS Solutions. Default: true;
   * without it this takes half as long.
   */
  check?: boolean;
}

/**
 * Bundles the functions and writes the cloud assembly, unless nothing has changed since it was written. Answers `outdir`,
 * where `bundles.json` holds the `BundleContents`.
 * Throws when a function has no entry or does not compile, and when a check fails.
 */
export async function synthesize(options: SynthesizeOptions): Promise<string> {
  const { outdir, functionsDir = join(root, "functions"), bundlesDir = join(root, ".build/functions") } = options;
  const { context, check = true } = options;
  const hash = sourceHash(functionsDir, context);
  const stamp = join(outdir, ".source-hash");
  const good = check ? [`${hash} checked`] : [`${hash} checked`, hash];
  const isCurrent = () => existsSync(bundlesDir) && existsSync(stamp) && good.includes(readFileSync(stamp, "utf8"));
  if (isCurrent()) return outdir;

  // Made aside and put in place whole, so that nobody reads half an assembly.
  const draft = `${outdir}.${process.pid}`;
  const bundles = `${bundlesDir}.${process.pid}`;
  try {
    // The compiler is a process of its own: it works while the CDK is being loaded.
    const [{ assemble }, contents] = await Promise.all([import("./assembly.ts"), bundleAll(functionsDir, bundles)]);
    await assemble({ outdir: draft, bundles, check, ...(context && { context }) });
    writeFileSync(join(draft, "bundles.json"), JSON.stringify(contents));
    writeFileSync(join(draft, ".source-hash"), check ? `${hash} checked` : hash);
    // Another process may have made the same meanwhile, and somebody may be reading it.
    if (isCurrent()) return outdir;
    put(bundles, bundlesDir);
    put(draft, outdir);
  } finally {
    for (const left of [draft, bundles]) rmSync(left, { recursive: true, force: true });
  }
  return outdir;
}

/** Bytes that each source file has in the bundle of a function, by the names of both. */
export type BundleContents = Record<string, Record<string, number>>;

async function bundleAll(functionsDir: string, bundles: string): Promise<BundleContents> {
  const [{ bundleFunctions }, { writeAssets }] = await Promise.all([import("./bundle.ts"), import("./assets.ts")]);
  const assets = await writeAssets(join(root, "web"), join(bundles, "static-asset"));
  const { outputs } = await bundleFunctions(functionsDir, bundles, assets);
  return Object.fromEntries(
    Object.entries(outputs).map(([bundle, { inputs }]) => [
      basename(dirname(bundle)),
      Object.fromEntries(Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
    ]),
  );
}

function put(fresh: string, place: string): void {
  if (existsSync(place)) keepAssets(place, fresh);
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
}

const day = 86_400_000;

/** A product that was started with the last assembly goes on loading its functions from there for a while. */
function keepAssets(last: string, fresh: string): void {
  for (const name of readdirSync(last)) {
    const [asset, kept] = [join(last, name), join(fresh, name)];
    if (!name.startsWith("asset.") || existsSync(kept)) continue;
    if (Date.now() - statSync(asset).mtimeMs < day) renameSync(asset, kept);
  }
}
