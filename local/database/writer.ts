import type { Level, Write } from "./level.ts";

/** Writes by key; undefined deletes. */
export type Writes = Map<string, string | undefined>;

interface Flush {
  done: Promise<void>;
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * Commits writes in groups: whatever is applied while one LevelDB batch is under way goes into the next batch, whole.
 * A decision reads through `get`, which sees applied writes before they are durable, so decisions are serial without
 * locks, however hot an item is. Nothing may be acknowledged before `settled`, which is what makes that sound: a
 * batch that fails also fails everything decided upon it.
 */
export class Writer {
  readonly #level: Level;
  readonly #onCommit: (writes: Writes) => void;
  readonly #onLost: () => void;
  #applied: Writes = new Map();
  #flushing: Writes = new Map();
  #next: Flush | undefined;
  #current: Flush | undefined;

  /** `onCommit` follows every batch; `onLost` follows a batch that failed, when caches of applied writes are wrong. */
  constructor(level: Level, onCommit: (writes: Writes) => void, onLost: () => void) {
    this.#level = level;
    this.#onCommit = onCommit;
    this.#onLost = onLost;
  }

  get(key: string): string | undefined {
    if (this.#applied.has(key)) return this.#applied.get(key);
    if (this.#flushing.has(key)) return this.#flushing.get(key);
    return this.#level.getSync(key, {});
  }

  apply(writes: Writes): void {
    if (writes.size === 0) return;
    for (const [key, value] of writes) this.#applied.set(key, value);
    if (this.#next) return;
    this.#next = newFlush();
    if (!this.#current) setImmediate(() => void this.#flush());
  }

  /** Resolves when everything applied so far is in the store; rejects when it is lost. */
  settled(): Promise<void> {
    return (this.#next ?? this.#current)?.done ?? Promise.resolve();
  }

  async #flush(): Promise<void> {
    while (this.#next) {
      this.#current = this.#next;
      this.#next = undefined;
      this.#flushing = this.#applied;
      this.#applied = new Map();
      try {
        await this.#level.batch([...this.#flushing].map(toWrite), { sync: true });
        const committed = this.#flushing;
        this.#flushing = new Map();
        this.#current.resolve();
        this.#onCommit(committed);
      } catch (error) {
        this.#lose(new Error("the database could not write", { cause: error }));
      }
    }
    this.#current = undefined;
  }

  #lose(error: Error): void {
    this.#flushing = new Map();
    this.#applied = new Map();
    this.#current?.reject(error);
    this.#next?.reject(error);
    this.#next = undefined;
    this.#onLost();
  }
}

function newFlush(): Flush {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => {}); // a batch nobody waits for must not end the process
  return { done: promise, resolve, reject };
}

const toWrite = ([key, value]: [string, string | undefined]): Write =>
  value === undefined ? { type: "del", key } : { type: "put", key, value };
