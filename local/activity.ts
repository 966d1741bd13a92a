/**
 * Counts what is under way on this machine (handler calls, change batches, runnable workflow states, mail events),
 * so that moving the clock can wait until everything that became due is done.
 */
export class Activity {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Counts `work` as under way until its promise settles, and returns that promise. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#settle();
    }
  }

  /** Resolves when nothing has been under way for one full turn of the event loop. */
  async idle(): Promise<void> {
    for (;;) {
      if (this.#running > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#running === 0) return;
    }
  }

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
