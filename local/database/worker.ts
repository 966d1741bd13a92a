/** Runs the database in a thread of its own, for `openDatabaseThread`. */
import { parentPort, workerData } from "node:worker_threads";
import { openRawDatabase } from "./database.ts";
import type { Call, Report, ThreadOptions } from "./thread.ts";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker thread");

const { clock, ...options }: ThreadOptions = workerData;
const offset = new Float64Array(clock);
const database = await openRawDatabase({ ...options, now: () => Math.floor(Date.now() + (offset[0] ?? 0)) });

const report = (message: Report) => port.postMessage(message);

database.onChange(() => report({ kind: "changed" }));
database.onExpiry((next) => report({ kind: "earlier", next }));
port.on("message", (call: Call) => {
  perform(call).then(
    (value) => report({ kind: "answer", id: call.id, value }),
    (error: unknown) => report({ kind: "failed", id: call.id, message: String(error) }),
  );
});
report({ kind: "ready", url: database.url });

function perform(call: Call): Promise<unknown> {
  switch (call.method) {
    case "consumers":
      return database.consumers(...call.values);
    case "changes":
      return database.changes(...call.values);
    case "checkpoint":
      return database.checkpoint(...call.values);
    case "expireDue":
      return database.expireDue(...call.values);
    case "nextExpiry":
      return database.nextExpiry();
    case "close":
      return database.close();
  }
}
