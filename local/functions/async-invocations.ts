import * as z from "zod/mini";
import type { Activity } from "../activity.ts";
import type { Rush } from "../api/rush.ts";
import type { Clock } from "../clock.ts";
import { sortableId } from "../ids.ts";
import type { DeadLetters } from "../queues/dead-letters.ts";
import { type Store, within } from "../store.ts";
import type { Invoke, InvocationError } from "./invocation.ts";

const Event = z.object({
  functionArn: z.string(),
  payload: z.string(),
  /** Queue that gets the event when all attempts have failed, unless the function has its own. */
  deadLetterArn: z.optional(z.string()),
  attempts: z.number(),
  /** Not before this instant, in milliseconds. */
  due: z.number(),
});
type Event = z.infer<typeof Event>;

/** How often a function is tried again, and where its failed events go. */
export interface RetryPolicy {
  retries: number;
  deadLetterArn: string | undefined;
}

/** What whoever sends an event adds to it. */
export interface Sender {
  deadLetterArn?: string | undefined;
  facts?: Record<string, string>;
}

export interface AsyncOptions {
  store: Store;
  clock: Clock;
  activity: Activity;
  rush: Rush;
  invoke: Invoke;
  deadLetters: DeadLetters;
  policyOf(functionArn: string): RetryPolicy;
}

const PREFIX = "event!";
const MOST_AT_ONCE = 4;
const FIRST_RETRY = 60_000;

/**
 * Lambda's queue of asynchronous events: an accepted event is durable and is handled at least once; a failing function
 * is tried again after one minute and then after two (by the clock), then the event becomes a dead letter.
 */
export class AsyncInvocations {
  readonly #options: AsyncOptions;
  readonly #ready: { key: string; event: Event }[] = [];
  readonly #turn: () => Promise<void>;
  #working = 0;
  #stopped = false;
  #workers = new Set<Promise<void>>();

  constructor(options: AsyncOptions) {
    this.#options = options;
    this.#turn = options.rush.lane();
  }

  /** Resolves when the event is stored, together with the `facts` (keys and values) of its sender. */
  async accept(functionArn: string, payload: string, sender: Sender = {}): Promise<void> {
    const { store, clock, activity } = this.#options;
    const now = clock.now();
    const event: Event = { functionArn, payload, deadLetterArn: sender.deadLetterArn, attempts: 0, due: now };
    const key = PREFIX + sortableId(now);
    const facts = Object.entries(sender.facts ?? {}).map(
      ([fact, value]) => ({ type: "put", key: fact, value }) as const,
    );
    await activity.track(async () => {
      await store.batch([{ type: "put", key, value: JSON.stringify(event) }, ...facts]);
      this.#add(key, event);
    });
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    for await (const [key, value] of this.#options.store.iterator(within(PREFIX))) {
      this.#schedule(key, Event.parse(JSON.parse(value)));
    }
  }

  /** Ends when the events under way are handled; the others stay in the store. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ready.length = 0;
    await Promise.all(this.#workers);
  }

  #schedule(key: string, event: Event): void {
    const { clock } = this.#options;
    if (event.due <= clock.now()) this.#add(key, event);
    else clock.at(event.due, () => this.#add(key, event));
  }

  #add(key: string, event: Event): void {
    if (this.#stopped) return;
    this.#ready.push({ key, event });
    if (this.#working === MOST_AT_ONCE) return;
    this.#working += 1;
    const worker: Promise<void> = this.#options.activity
      .track(() => this.#work())
      .finally(() => this.#workers.delete(worker));
    this.#workers.add(worker);
  }

  async #work(): Promise<void> {
    for (let next = this.#ready.shift(); next; next = this.#ready.shift()) {
      await this.#turn();
      await this.#handle(next.key, next.event);
    }
    this.#working -= 1;
  }

  async #handle(key: string, event: Event): Promise<void> {
    const { store, invoke } = this.#options;
    const outcome = await invoke(event.functionArn, event.payload);
    if (outcome.ok) {
      await store.del(key);
    } else {
      await this.#fail(key, event, outcome.error);
    }
  }

  async #fail(key: string, event: Event, error: InvocationError): Promise<void> {
    const { store, clock, deadLetters, policyOf } = this.#options;
    const policy = policyOf(event.functionArn);
    const attempts = event.attempts + 1;
    if (attempts <= policy.retries) {
      const due = clock.now() + FIRST_RETRY * 2 ** (attempts - 1);
      const again: Event = { ...event, attempts, due };
      await store.put(key, JSON.stringify(again));
      this.#schedule(key, again);
      return;
    }
    const queueArn = policy.deadLetterArn ?? event.deadLetterArn;
    const reason = `${event.functionArn}: ${error.errorType}: ${error.errorMessage}`;
    if (queueArn === undefined) process.stderr.write(`An event was given up. ${reason}\n`);
    const kept = queueArn === undefined ? [] : [deadLetters.entry(queueArn, event.payload, reason)];
    await store.batch([{ type: "del", key }, ...kept], { sync: true });
  }
}
