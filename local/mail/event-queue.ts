import type { Activity } from "../activity.ts";
import type { Clock, Instant, Timer } from "../clock.ts";
import type { SesEvent } from "./events.ts";
import type { MailStore } from "./store.ts";

const MOST_AT_ONCE = 4;
const SHORTEST_RETRY = 1_000;
const LONGEST_RETRY = 3_600_000;

/**
 * Publishes the stored events at least once, in order for each message. A message whose event is rejected waits on the
 * clock, twice as long each time; the attempts are counted in memory, so a restart tries at once.
 */
export class EventQueue {
  readonly #store: MailStore;
  readonly #clock: Clock;
  readonly #activity: Activity;
  readonly #publish: (event: SesEvent) => Promise<void>;
  readonly #ready = new Set<string>();
  readonly #attempts = new Map<string, number>();
  /** One timer per instant, rounded to seconds, for all messages that wait for it. */
  readonly #retries = new Map<Instant, { timer: Timer; ids: string[] }>();
  readonly #workers = new Set<Promise<void>>();
  #working = 0;
  #stopped = false;

  constructor(store: MailStore, clock: Clock, activity: Activity, publish: (event: SesEvent) => Promise<void>) {
    this.#store = store;
    this.#clock = clock;
    this.#activity = activity;
    this.#publish = publish;
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    for await (const id of this.#store.idsWithEvents()) this.add(id);
  }

  add(id: string): void {
    if (this.#stopped) return;
    this.#ready.add(id);
    if (this.#working === MOST_AT_ONCE) return;
    this.#working += 1;
    const worker: Promise<void> = this.#activity.track(() => this.#work()).finally(() => this.#workers.delete(worker));
    this.#workers.add(worker);
  }

  /** Ends when the publishing under way has ended; all that is left stays in the store. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ready.clear();
    for (const { timer } of this.#retries.values()) timer.cancel();
    await Promise.all(this.#workers);
  }

  async #work(): Promise<void> {
    for (const id of this.#ready) {
      this.#ready.delete(id);
      try {
        await this.#publishEventsOf(id);
        this.#attempts.delete(id);
      } catch {
        this.#retryLater(id);
      }
    }
    // In the same turn as the last look at the set: whatever is added from here on starts a worker.
    this.#working -= 1;
  }

  async #publishEventsOf(id: string): Promise<void> {
    for (const { key, event } of await this.#store.events(id)) {
      if (this.#stopped) return;
      await this.#publish(event);
      await this.#store.removeEvent(key);
    }
  }

  #retryLater(id: string): void {
    if (this.#stopped) return;
    const attempt = this.#attempts.get(id) ?? 0;
    this.#attempts.set(id, attempt + 1);
    const delay = Math.min(SHORTEST_RETRY * 2 ** attempt, LONGEST_RETRY);
    const instant = Math.ceil((this.#clock.now() + delay) / 1_000) * 1_000;
    const retry = this.#retries.get(instant) ?? { timer: this.#clock.at(instant, () => this.#retry(instant)), ids: [] };
    retry.ids.push(id);
    this.#retries.set(instant, retry);
  }

  #retry(instant: Instant): void {
    const ids = this.#retries.get(instant)?.ids ?? [];
    this.#retries.delete(instant);
    for (const id of ids) this.add(id);
  }
}
