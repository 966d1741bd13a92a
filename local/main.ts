import { keepCompiled } from "./compile-cache.ts";
import { Failure } from "./failure.ts";
import { endWithParent } from "./parent.ts";
import { readSettings } from "./settings.ts";

try {
  const { port, dataDirectory, assembly } = readSettings(process.env);
  keepCompiled();
  // Only what is imported from here on is kept compiled.
  const [{ startMachine }, { currentAssembly }] = await Promise.all([import("./machine.ts"), import("./synthesis.ts")]);
  let stoppingSince: number | undefined;
  endWithParent(() => stoppingSince !== undefined);
  const machine = await startMachine({ assembly: assembly ?? (await currentAssembly()), dataDirectory, port });
  const stop = async () => {
    // A second signal is for whoever does not want to wait; but npm passes on one that the terminal has sent already.
    if (stoppingSince !== undefined && performance.now() - stoppingSince > 1_000) process.exit(1);
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    await machine.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  console.log(`ready ${machine.url}`);
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exit(1);
}
