/** When it is told, in minutes. */
const minutesBefore = [10, 1];

/** How often the clock is looked at, in milliseconds: a timer sleeps with its computer, a clock does not. */
const often = 5_000;

/**
 * Tells the minutes that are left before a form closes, by the server's clock: twice for each drawing of it. The server
 * alone decides what came in time.
 */
export class Closing {
  readonly #tell: (minutes: number) => void;
  #closesAt = Infinity;
  #told = Infinity;
  /** What to add to the clock of the device. */
  #ahead = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(tell: (minutes: number) => void) {
    this.#tell = tell;
  }

  /** All in milliseconds since 1970; `serverNow` is what the server's clock said a moment ago. */
  watch(closesAt: number, serverNow: number): void {
    this.#ahead = serverNow - Date.now();
    this.#closesAt = closesAt;
    this.#told = Infinity;
    this.#timer ??= setInterval(() => this.#look(), often);
    this.#look();
  }

  #look(): void {
    const left = (this.#closesAt - Date.now() - this.#ahead) / 60_000;
    const due = minutesBefore.findLast((minutes) => left <= minutes);
    if (due === undefined || left <= 0 || due >= this.#told) return;
    this.#told = due;
    this.#tell(Math.max(Math.ceil(left), 1));
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
