import { fork } from "node:child_process";
import { once } from "node:events";

/** Runs a module in a process of its own and answers what it sends back. */
export async function inProcess<Result>(file: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const child = fork(file, { env: { ...process.env, ...env } });
  const [result] = (await once(child, "message")) as [Result];
  child.kill();
  return result;
}
