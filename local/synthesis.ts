import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Without the checks, which are for those who deploy, and take as long as all the rest. */
const SYNTHESIZE = `
  import { synthesize } from "./infra/synthesize.ts";
  await synthesize({ outdir: "cdk.out", check: false });
`;

/**
 * Synthesizes the stack when its sources have changed; answers the directory of the assembly. Throws `Failure`. The CDK
 * runs in a process of its own, as it leaves behind a gigabyte that this one would carry on.
 */
export async function currentAssembly(): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", SYNTHESIZE], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Failure("The stack could not be synthesized; the reason is above.");
  return `${root}cdk.out`;
}
