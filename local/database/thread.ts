import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Instant } from "../clock.ts";
import { keepsCompiled } from "../compile-cache.ts";
import { parseRecords, type Database, type DatabaseOptions, type RawDatabase } from "./database.ts";
import { Listeners } from "./listeners.ts";

export interface ThreadOptions extends Omit<DatabaseOptions, "now"> {
  /** The shared memory of the virtual clock. */
  clock: SharedArrayBuffer;
}

type Methods = Omit<RawDatabase, "url" | "onChange" | "onExpiry">;

/** What the handle asks of the thread. */
export type Call = {
  [Method in keyof Methods]: { id: number; method: Method; values: Parameters<Methods[Method]> };
}[keyof Methods];

/** What the thread tells the handle. */
export type Report =
  | { kind: "ready"; url: string }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failed"; id: number; message: string }
  | { kind: "changed" }
  | { kind: "earlier"; next: Instant };

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Opens the database in a thread of its own, so that its work does not hold up this one. Should the thread fail, its
 * error is not caught here: a process without its database must end.
 */
export async function openDatabaseThread(options: ThreadOptions): Promise<Database> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: options,
    env: { ...process.env, ...keepsCompiled },
  });
  const [ready]: Report[] = await once(worker, "message");
  if (ready?.kind !== "ready") throw new Error("the database thread did not start");

  const changed = new Listeners<void>();
  const earlier = new Listeners<Instant>();
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  worker.on("message", (report: Report) => {
    if (report.kind === "changed") changed.tell();
    if (report.kind === "earlier") earlier.tell(report.next);
    if (report.kind === "answer") settle(report.id)?.resolve(report.value);
    if (report.kind === "failed") settle(report.id)?.reject(new Error(report.message));
  });

  function settle(id: number): Waiting | undefined {
    const call = waiting.get(id);
    waiting.delete(id);
    return call;
  }

  function call<M extends keyof Methods>(method: M, ...values: Parameters<Methods[M]>): ReturnType<Methods[M]> {
    const id = ++calls;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, method, values });
    return answer as ReturnType<Methods[M]>; // the thread runs this very method
  }

  return {
    url: ready.url,
    consumers: (table, names) => call("consumers", table, names),
    changes: async (table, after, limit) => parseRecords(await call("changes", table, after, limit)),
    checkpoint: (table, consumer, sequenceNumber) => call("checkpoint", table, consumer, sequenceNumber),
    onChange: (listener) => changed.add(listener),
    expireDue: (now) => call("expireDue", now),
    nextExpiry: () => call("nextExpiry"),
    onExpiry: (listener) => earlier.add(listener),
    close: async () => {
      await call("close");
      await worker.terminate();
    },
  };
}
