import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Worker } from "node:worker_threads";

/** What handlers print: all of it goes to a file, lines of their standard error also to this process's own. */
export interface HandlerLog {
  follow(functionName: string, worker: Worker): void;
  /** One line for each invocation, as Lambda writes it; `millis` from its start to its answer. */
  report(functionName: string, about: { requestId: string; millis: number; memoryMb: number }): void;
  close(): Promise<void>;
}

export function openHandlerLog(file: string): HandlerLog {
  const stream = createWriteStream(file, { flags: "a" });
  stream.on("error", (error) => process.stderr.write(`${file} cannot be written: ${error.message}\n`));
  return {
    follow: (functionName, worker) => {
      createInterface(worker.stdout).on("line", (line) => stream.write(`${functionName} ${line}\n`));
      createInterface(worker.stderr).on("line", (line) => {
        stream.write(`${functionName} ${line}\n`);
        process.stderr.write(`${functionName} ${line}\n`);
      });
    },
    report: (functionName, { requestId, millis, memoryMb }) => {
      const times = `Duration: ${millis.toFixed(2)} ms\tBilled Duration: ${Math.ceil(millis)} ms`;
      stream.write(`${functionName} REPORT RequestId: ${requestId}\t${times}\tMemory Size: ${memoryMb} MB\n`);
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
