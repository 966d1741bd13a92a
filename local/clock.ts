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
  instant: Instant;
  order: number;
  fire: () => void;
}

/** setTimeout overflows above 2^31 - 1 ms (24.8 days) and would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Real time plus an offset. The offset lives in shared memory so that handler threads read the same time.
 * Timers are kept here only in memory: their owners hold them durably and register them again after a restart.
 */
export class VirtualClock implements Clock {
  readonly shared: SharedArrayBuffer;
  readonly #offset: Float64Array;
  #entries: Entry[] = [];
  #order = 0;
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
    const entry: Entry = { instant, order: this.#order++, fire };
    this.#entries.push(entry);
    this.#entries.sort((a, b) => a.instant - b.instant || a.order - b.order);
    this.#arm();
    return {
      cancel: () => {
        this.#entries = this.#entries.filter((other) => other !== entry);
        this.#arm();
      },
    };
  }

  /**
   * Moves to `target`, firing every timer in between in order, at its own instant; `settled` is awaited after each
   * instant and may register further timers. The clock never goes back.
   */
  async moveTo(target: Instant, settled: () => Promise<void>): Promise<void> {
    await settled();
    for (let next = this.#entries[0]; next && next.instant <= target; next = this.#entries[0]) {
      this.#jumpTo(next.instant);
      this.#fireDue();
      await settled();
    }
    this.#jumpTo(target);
    await settled();
  }

  stop(): void {
    clearTimeout(this.#alarm);
    this.#entries = [];
  }

  #jumpTo(instant: Instant): void {
    if (instant > this.now()) this.#offset[0] = instant - Date.now();
    this.#arm();
  }

  #fireDue(): void {
    const now = this.now();
    const due = this.#entries.filter((entry) => entry.instant <= now);
    this.#entries = this.#entries.filter((entry) => entry.instant > now);
    for (const entry of due) entry.fire();
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#alarm);
    const next = this.#entries[0];
    if (!next) return;
    const delay = Math.min(Math.max(next.instant - this.now(), 0), LONGEST_TIMEOUT);
    this.#alarm = setTimeout(() => this.#fireDue(), delay);
  }
}
