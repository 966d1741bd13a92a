import { Heap } from "./heap.ts";

/** Milliseconds since the epoch on the virtual clock. */
export type Instant = number;

export interface Timer {
  cancel(): void;
}

export interface Clock {
  now(): Instant;
  /** Calls `fire` once when the clock reaches `instant` (at once, but not synchronously, when it already has). */
  at(instant: Instant, fire: () => void): Timer;
}

interface Entry {
  readonly instant: Instant;
  readonly order: number;
  readonly fire: () => void;
  live: boolean;
}

/** setTimeout overflows above 2^31 - 1 ms (24.8 days) and would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** Below this many cancelled entries, sweeping them out of the heap is not worth a pass. */
const SWEEP_FROM = 64;

/**
 * Real time plus an offset. The offset lives in shared memory so that handler threads read the same time.
 * Timers are kept here only in memory: their owners hold them durably and register them again after a restart.
 */
export class VirtualClock implements Clock {
  readonly shared: SharedArrayBuffer;
  readonly #offset: Float64Array;
  readonly #entries = new Heap<Entry>(
    (a, b) => a.instant < b.instant || (a.instant === b.instant && a.order < b.order),
  );
  #order = 0;
  #cancelled = 0;
  #alarm: NodeJS.Timeout | undefined;

  constructor(offset = 0) {
    this.shared = new SharedArrayBuffer(8);
    this.#offset = new Float64Array(this.shared);
    this.#offset[0] = offset;
  }

  get offset(): number {
    return this.#offset[0] ?? 0;
  }

  now(): Instant {
    return Math.floor(Date.now() + this.offset);
  }

  at(instant: Instant, fire: () => void): Timer {
    const entry: Entry = { instant, order: this.#order++, fire, live: true };
    this.#entries.push(entry);
    if (this.#entries.peek() === entry) this.#arm();
    return { cancel: () => this.#cancel(entry) };
  }

  /**
   * Moves to `target`, firing every timer in between in order, at its own instant; `settled` is awaited after each
   * instant and may register further timers. The clock never goes back.
   */
  async moveTo(target: Instant, settled: () => Promise<void>): Promise<void> {
    await settled();
    for (let next = this.#next(); next && next.instant <= target; next = this.#next()) {
      this.#jumpTo(next.instant);
      this.#fireDue();
      await settled();
    }
    this.#jumpTo(target);
    await settled();
  }

  stop(): void {
    clearTimeout(this.#alarm);
    this.#entries.retain(() => false);
    this.#cancelled = 0;
  }

  #jumpTo(instant: Instant): void {
    if (instant > this.now()) this.#offset[0] = instant - Date.now();
    this.#arm();
  }

  /** The whole set that is due is taken out before any of it runs, so a timer registered by a firing one waits its turn. */
  #fireDue(): void {
    const now = this.now();
    const due: Entry[] = [];
    for (let next = this.#next(); next && next.instant <= now; next = this.#next()) {
      this.#entries.pop();
      due.push(next);
    }
    for (const entry of due) {
      if (!entry.live) continue;
      entry.live = false;
      entry.fire();
    }
    this.#arm();
  }

  /** Cancelled entries stay in the heap until they come up, or until they are the greater part of it. */
  #cancel(entry: Entry): void {
    if (!entry.live) return;
    entry.live = false;
    this.#cancelled += 1;
    if (this.#entries.peek() === entry) this.#arm();
    if (this.#cancelled > SWEEP_FROM && this.#cancelled * 2 > this.#entries.size) {
      this.#entries.retain((other) => other.live);
      this.#cancelled = 0;
    }
  }

  #next(): Entry | undefined {
    for (let top = this.#entries.peek(); top; top = this.#entries.peek()) {
      if (top.live) return top;
      this.#entries.pop();
      this.#cancelled = Math.max(0, this.#cancelled - 1);
    }
    return undefined;
  }

  #arm(): void {
    clearTimeout(this.#alarm);
    const next = this.#next();
    if (!next) return;
    const delay = Math.min(Math.max(next.instant - this.now(), 0), LONGEST_TIMEOUT);
    this.#alarm = setTimeout(() => this.#fireDue(), delay);
  }
}
