/**
 * People come first: work in the background waits while requests are in flight, but never longer than a second in a
 * row, so that it also gets done under steady load.
 */
export class Rush {
  readonly #patience: number;
  #inFlight = 0;
  #waiting = new Set<() => void>();

  constructor(patienceMs = 1_000) {
    this.#patience = patienceMs;
  }

  enter(): void {
    this.#inFlight += 1;
  }

  leave(): void {
    this.#inFlight -= 1;
    if (this.#inFlight === 0) setImmediate(() => this.#letGo());
  }

  /** Resolves when no request is in flight, at the latest after the patience is over. */
  async over(): Promise<void> {
    if (this.#inFlight === 0) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, this.#patience);
      this.#waiting.add(go);
    });
  }

  /** A queue of its own for one kind of work, of which one piece at a time is let through. */
  lane(): () => Promise<void> {
    let last = Promise.resolve();
    return () => (last = last.then(() => this.over()));
  }

  #letGo(): void {
    if (this.#inFlight > 0) return;
    for (const go of this.#waiting) go();
  }
}
