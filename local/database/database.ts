import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { DynamoDBRecord } from "aws-lambda";
import type { Instant } from "../clock.ts";
import { openCore } from "./core.ts";
import { expireDue } from "./expire.ts";
import { Listeners } from "./listeners.ts";
import { createDatabaseServer } from "./server.ts";

/** A DynamoDB endpoint on this machine, and what only the machine it runs on can ask of it. */
export interface Database {
  /** Where the endpoint listens: http://127.0.0.1:PORT. */
  readonly url: string;
  /**
   * Declares everybody who reads a table's change stream and answers each one's position. Records are kept until all
   * of them have passed; a new consumer begins with the oldest record kept, one not named any more is forgotten.
   */
  consumers(table: string, names: readonly string[]): Promise<Map<string, string>>;
  /** Up to `limit` change records after a position, oldest first. */
  changes(table: string, after: string, limit: number): Promise<DynamoDBRecord[]>;
  /** Moves a declared consumer to the `SequenceNumber` of the last record it has finished with, durably. */
  checkpoint(table: string, consumer: string, sequenceNumber: string): Promise<void>;
  /**
   * Calls `listener` after new change records became readable, and not again before somebody has called `changes`.
   * Answers how to stop that.
   */
  onChange(listener: () => void): () => void;
  /** Deletes the items whose TTL has passed and answers how many. */
  expireDue(now: Instant): Promise<number>;
  /** The earliest instant at which an item expires. */
  nextExpiry(): Promise<Instant | undefined>;
  /** Calls `listener` when an item will expire before all that were known. Answers how to stop that. */
  onExpiry(listener: (next: Instant) => void): () => void;
  /** Stops listening, finishes what was accepted and closes the files. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where the data lies; in memory when absent. One process at a time may open it. */
  directory?: string;
  now: () => Instant;
  /** Any free port when absent. */
  port?: number;
  region?: string;
}

/** The same as `Database`, with change records as the JSON texts they are stored as. */
export type RawDatabase = Omit<Database, "changes"> & {
  changes(table: string, after: string, limit: number): Promise<string[]>;
};

/** Opens the database in this thread. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const raw = await openRawDatabase(options);
  return { ...raw, changes: async (...range) => parseRecords(await raw.changes(...range)) };
}

/** The database wrote them, in this shape. */
export function parseRecords(texts: readonly string[]): DynamoDBRecord[] {
  return JSON.parse(`[${texts.join(",")}]`);
}

const SWEEP_EVERY = 60_000;

export async function openRawDatabase(options: DatabaseOptions): Promise<RawDatabase> {
  const changed = new Listeners<void>();
  const earlier = new Listeners<Instant>();
  const core = await openCore({
    directory: options.directory,
    region: options.region ?? "eu-central-1",
    now: options.now,
    onChange: () => changed.tell(),
    onExpiry: (next) => earlier.tell(next),
  });
  await core.expiry.next(options.now());
  const server = createDatabaseServer(core);
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const sweeper = setInterval(() => void core.tokens.sweep(options.now()).catch(console.error), SWEEP_EVERY).unref();
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    consumers: (table, names) => core.changes.consumers(table, names),
    changes: (table, after, limit) => core.changes.read(table, after, limit),
    checkpoint: (table, consumer, sequenceNumber) => core.changes.checkpoint(table, consumer, sequenceNumber),
    onChange: (listener) => changed.add(listener),
    expireDue: (now) => expireDue(core, now),
    nextExpiry: () => core.expiry.next(options.now()),
    onExpiry: (listener) => earlier.add(listener),
    close: async () => {
      clearInterval(sweeper);
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(patience);
      await core.writer.settled();
      await core.level.close();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address) return address.port;
  throw new Error("the database does not listen on a port");
}
