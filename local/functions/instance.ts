import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { keepsCompiled } from "../compile-cache.ts";
import type { Definition } from "./definition.ts";
import { failed, type Outcome, type ThreadData } from "./invocation.ts";
import type { HandlerLog } from "./log.ts";

/** Lambda waits for ten seconds, on machines that do nothing else. This one may be busy with other things. */
const INIT_TIMEOUT = 60_000;
const threadModule = new URL("./thread.ts", import.meta.url);

/** One thread that runs one function, one invocation at a time. Once `dead` it answers nothing more. */
export class Instance {
  readonly ready: Promise<void>;
  dead = false;
  lastUsed = performance.now();
  readonly #worker: Worker;
  readonly #definition: Definition;
  readonly #log: HandlerLog;
  #settle: ((outcome: Outcome) => void) | undefined;

  constructor(definition: Definition, clock: SharedArrayBuffer, log: HandlerLog) {
    this.#definition = definition;
    this.#log = log;
    const { name, arn, module, handler, memoryMb, timeoutMs, environment } = definition;
    const workerData: ThreadData = {
      module,
      handler,
      functionName: name,
      functionArn: arn,
      memoryMb,
      timeoutMs,
      clock,
    };
    this.#worker = new Worker(threadModule, {
      workerData,
      env: { ...environment, ...keepsCompiled },
      stdout: true,
      stderr: true,
      execArgv: [],
      // V8 would let garbage grow by the memory of the whole machine, in each thread.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb / 2, maxYoungGenerationSizeMb: 16 },
    });
    log.follow(name, this.#worker);
    this.ready = new Promise((resolve) => {
      this.#worker.once("message", () => resolve());
      this.#worker.once("exit", () => resolve());
    });
    this.#worker.on("message", (message: Outcome | "ready") => {
      if (message !== "ready") this.#settle?.(message);
    });
    this.#worker.on("error", (error) => this.#die(crash(error)));
    this.#worker.on("exit", (code) => {
      const message = `Error: Runtime exited with error: exit status ${code}`;
      this.#die(failed("Runtime.ExitError", message));
    });
  }

  /** Never rejects. A timeout or a crash ends this instance. */
  async invoke(payload: string): Promise<Outcome> {
    const requestId = randomUUID();
    this.lastUsed = performance.now();
    if (!(await this.#started())) return this.#tooLate(requestId, INIT_TIMEOUT);
    if (this.dead) return failed("Runtime.ExitError", `RequestId: ${requestId} Error: Runtime exited`);
    const answer = new Promise<Outcome>((resolve) => (this.#settle = resolve));
    const { name, memoryMb, timeoutMs } = this.#definition;
    const started = performance.now();
    const timer = setTimeout(() => this.#die(timedOut(requestId, timeoutMs)), timeoutMs);
    this.#worker.postMessage({ requestId, payload });
    const outcome = await answer;
    clearTimeout(timer);
    this.#settle = undefined;
    this.#log.report(name, { requestId, memoryMb, millis: performance.now() - started });
    this.lastUsed = performance.now();
    return outcome;
  }

  async stop(): Promise<void> {
    this.dead = true;
    await this.#worker.terminate();
  }

  async #started(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), INIT_TIMEOUT)));
    const started = await Promise.race([this.ready.then(() => true), late]);
    clearTimeout(timer);
    return started;
  }

  #tooLate(requestId: string, after: number): Outcome {
    this.#die(timedOut(requestId, after));
    return timedOut(requestId, after);
  }

  #die(outcome: Outcome): void {
    if (!this.dead) {
      this.dead = true;
      void this.#worker.terminate();
    }
    this.#settle?.(outcome);
  }
}

function timedOut(requestId: string, timeoutMs: number): Outcome {
  const seconds = (timeoutMs / 1_000).toFixed(2);
  return failed("Sandbox.Timedout", `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`);
}

function crash(error: unknown): Outcome {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trace = error instanceof Error ? (error.stack?.split("\n") ?? []) : [];
  return failed("Runtime.UnhandledPromiseRejection", message, trace);
}
