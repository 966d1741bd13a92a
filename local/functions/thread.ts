import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { keepsCompiled } from "../compile-cache.ts";
import { failed, type Invocation, type Outcome, type ThreadData } from "./invocation.ts";
import { installVirtualDate } from "./virtual-date.ts";

/** Runs one handler as Lambda does: loads its module once, then answers one invocation after the other. */
const data: ThreadData = workerData;
type Handler = (event: unknown, context: object) => unknown;

// Set for this thread, not for the function, which sees what Lambda would give it.
for (const name of Object.keys(keepsCompiled)) delete process.env[name];
installVirtualDate(data.clock);
const loaded = await load();

parentPort?.on("message", async (invocation: Invocation) => {
  parentPort?.postMessage(loaded.ok ? await run(loaded.handler, invocation) : loaded.outcome);
});
parentPort?.postMessage("ready");

async function load(): Promise<{ ok: true; handler: Handler } | { ok: false; outcome: Outcome }> {
  try {
    const exports = await import(pathToFileURL(data.module).href);
    const handler: unknown = exports[data.handler] ?? exports.default?.[data.handler];
    if (typeof handler === "function") return { ok: true, handler: (event, context) => handler(event, context) };
    const message = `${data.module} exports no function ${data.handler}`;
    return { ok: false, outcome: failed("Runtime.HandlerNotFound", message) };
  } catch (error) {
    console.error(error);
    return { ok: false, outcome: describe(error) };
  }
}

async function run(handler: Handler, { requestId, payload }: Invocation): Promise<Outcome> {
  try {
    const answer = await handler(JSON.parse(payload), contextOf(requestId));
    return { ok: true, payload: JSON.stringify(answer) ?? "null" };
  } catch (error) {
    console.error(error);
    return describe(error);
  }
}

function contextOf(awsRequestId: string): object {
  const deadline = performance.now() + data.timeoutMs;
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: data.functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: String(data.memoryMb),
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
  };
}

function describe(error: unknown): Outcome {
  if (!(error instanceof Error)) return failed(typeof error, String(error));
  return failed(error.name, error.message, error.stack?.split("\n") ?? []);
}
