import { randomUUID } from "node:crypto";
import type { Activity } from "../activity.ts";
import type { Rush } from "../api/rush.ts";
import type { Clock, Timer } from "../clock.ts";
import type { Database } from "../database/database.ts";
import type { Invoke, Outcome } from "../functions/invocation.ts";
import type { DeadLetters } from "../queues/dead-letters.ts";
import { type Batch, halves, sequenceOf, unhandled } from "./batch.ts";
import type { Mapping } from "./mapping.ts";

export interface ConsumerOptions {
  database: Pick<Database, "changes" | "checkpoint">;
  clock: Clock;
  activity: Activity;
  rush: Rush;
  invoke: Invoke;
  deadLetters: DeadLetters;
}

const READ_AT_ONCE = 500;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;

/** Hands the changes of one table to one function, in order. What is handed over is checkpointed, so it outlives a crash. */
export class Consumer {
  readonly #mapping: Mapping;
  readonly #options: ConsumerOptions;
  /** Read up to here; the checkpoint follows when the records are handled. */
  #position: string;
  #pending: Batch[] = [];
  #running: Promise<void> | undefined;
  #again = false;
  #retry: Timer | undefined;
  #stopped = false;

  constructor(mapping: Mapping, position: string, options: ConsumerOptions) {
    this.#mapping = mapping;
    this.#position = position;
    this.#options = options;
  }

  /** There may be something to read. */
  poke(): void {
    this.#again = true;
    if (this.#stopped || this.#running || this.#retry) return;
    this.#running = this.#options.activity
      .track(() => this.#pump())
      .catch((error: unknown) => {
        // The database is closed while this stops; what was not checkpointed is read again after the next start.
        if (!this.#stopped) throw error;
      })
      .finally(() => (this.#running = undefined))
      .then(() => {
        if (this.#again) this.poke();
      });
  }

  /** True when there are changes that nobody is working on; work on them begins. Waiting for a retry does not count. */
  async behind(): Promise<boolean> {
    if (this.#stopped || this.#retry) return false;
    const [unread] = await this.#options.database.changes(this.#mapping.table, this.#position, 1);
    if (unread) this.poke();
    return unread !== undefined;
  }

  /** Ends when the batch under way is handled. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#retry?.cancel();
    await this.#running;
  }

  async #pump(): Promise<void> {
    while (!this.#stopped && !this.#retry) {
      const batch = this.#pending[0];
      if (batch) await this.#handle(batch);
      else if (!(await this.#read())) {
        if (!this.#again) return;
        this.#again = false;
      }
    }
  }

  async #read(): Promise<boolean> {
    const { database, rush } = this.#options;
    const { table, filter, batchSize } = this.#mapping;
    // In a rush, reading each change as it comes would cost as much as making it.
    await rush.over();
    this.#again = false;
    const records = await database.changes(table, this.#position, READ_AT_ONCE);
    if (records.length === 0) return false;
    this.#position = sequenceOf(records.at(-1));
    const wanted = records.filter(filter);
    for (let i = 0; i < wanted.length; i += batchSize) {
      this.#pending.push({ records: wanted.slice(i, i + batchSize), attempts: 0 });
    }
    if (wanted.length === 0) await this.#checkpoint(this.#position);
    return true;
  }

  async #handle(batch: Batch): Promise<void> {
    const { rush, invoke } = this.#options;
    await rush.over();
    if (this.#stopped) return;
    const outcome = await invoke(this.#mapping.functionArn, JSON.stringify({ Records: batch.records }));
    const left = unhandled(batch.records, outcome, this.#mapping.reportsItems);
    const done = batch.records.length - left.length;
    if (left.length === 0) await this.#finish(batch);
    else await this.#fail({ records: left, attempts: done > 0 ? 1 : batch.attempts + 1 }, outcome, done, batch);
  }

  async #fail(left: Batch, outcome: Outcome, done: number, batch: Batch): Promise<void> {
    if (done > 0) await this.#checkpoint(sequenceOf(batch.records[done - 1]));
    if (this.#isExhausted(left)) {
      if (left.records.length === 1 || !this.#mapping.bisects) return await this.#giveUp(left, outcome);
    }
    // Halving finds the record that fails; it does not use up the attempts of the others.
    const splits = this.#mapping.bisects && left.records.length > 1 && !outcome.ok;
    this.#pending.splice(0, 1, ...(splits ? halves(left) : [left]));
    const delay = Math.min(FIRST_RETRY * 2 ** (left.attempts - 1), LONGEST_RETRY);
    if (!splits) this.#waitFor(delay);
  }

  #isExhausted({ records, attempts }: Batch): boolean {
    const { retries, maximumAgeMs } = this.#mapping;
    const born = (records[0]?.dynamodb?.ApproximateCreationDateTime ?? 0) * 1_000;
    if (maximumAgeMs !== undefined && this.#options.clock.now() - born > maximumAgeMs) return true;
    return retries !== undefined && attempts > retries;
  }

  #waitFor(delay: number): void {
    const { clock } = this.#options;
    this.#retry = clock.at(clock.now() + delay, () => {
      this.#retry = undefined;
      this.poke();
    });
  }

  async #giveUp(batch: Batch, outcome: Outcome): Promise<void> {
    const { deadLetterArn, functionArn, name } = this.#mapping;
    const reason = outcome.ok ? "reported as failed" : `${outcome.error.errorType}: ${outcome.error.errorMessage}`;
    if (deadLetterArn)
      await this.#options.deadLetters.add(deadLetterArn, this.#report(batch), `${functionArn}: ${reason}`);
    else process.stderr.write(`Changes of ${name} were given up. ${reason}\n`);
    await this.#finish(batch);
  }

  /** What Lambda tells the on-failure destination of a stream: where the records are, not the records. */
  #report({ records, attempts }: Batch): string {
    const { functionArn, streamArn } = this.#mapping;
    return JSON.stringify({
      requestContext: {
        requestId: randomUUID(),
        functionArn,
        condition: "RetryAttemptsExhausted",
        approximateInvokeCount: attempts,
      },
      version: "1.0",
      timestamp: new Date(this.#options.clock.now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: "shardId-local",
        startSequenceNumber: sequenceOf(records[0]),
        endSequenceNumber: sequenceOf(records.at(-1)),
        batchSize: records.length,
        streamArn,
      },
    });
  }

  async #finish(batch: Batch): Promise<void> {
    this.#pending.shift();
    await this.#checkpoint(this.#pending.length === 0 ? this.#position : sequenceOf(batch.records.at(-1)));
  }

  async #checkpoint(sequence: string): Promise<void> {
    await this.#options.database.checkpoint(this.#mapping.table, this.#mapping.name, sequence);
  }
}
