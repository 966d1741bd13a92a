import { App, AssetStaging } from "aws-cdk-lib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "./config.ts";
import { root } from "./source-hash.ts";
import { WspolnieStack } from "./stack.ts";

export interface AssemblyOptions {
  /** Where the cloud assembly goes. */
  outdir: string;
  /** Folder of the bundles, one folder per function. */
  bundles: string;
  /** Settings over those of `cdk.json` and of the command line. */
  context?: Record<string, unknown>;
  /** Whether to check the templates against the schemas of CloudFormation and the rules of AWS Solutions. */
  check: boolean;
}

/** Writes the cloud assembly. Throws when a check fails; the findings are on stderr. */
export async function assemble({ outdir, bundles, context, check }: AssemblyOptions): Promise<void> {
  // Hashes of assets are remembered by path, and the same path may hold another bundle by now.
  AssetStaging.clearAssetHashCache();
  const app = new App({
    outdir,
    context: {
      ...JSON.parse(readFileSync(join(root, "cdk.json"), "utf8")).context,
      "@aws-cdk/core:validateAgainstDefaultRules": true,
    },
    // It is among the checks below.
    builtinCloudFormationValidation: false,
    ...(context && { postCliContext: context }),
    analyticsReporting: false,
  });
  new WspolnieStack(app, readConfig(app.node), bundles);
  // Loading the rules takes as long as the rest of the synthesis.
  if (check) (await import("./nag.ts")).checkRules(app);
  app.synth();
  // Under the command-line tool a failed check only sets the exit code.
  if (check && process.exitCode) throw new Error("The templates failed their checks");
}
