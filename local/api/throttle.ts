import type { Throttling } from "../template/properties/api.ts";

/** A token bucket: `rate` tokens a second, never more than `burst` at once. Without limits everything passes. */
export class TokenBucket {
  readonly #rate: number;
  readonly #burst: number;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  /** `now` in milliseconds; real time, as a moved clock makes nobody wait less. */
  constructor(settings: Throttling = {}, now: () => number = () => performance.now()) {
    this.#rate = settings.ThrottlingRateLimit ?? Number.POSITIVE_INFINITY;
    this.#burst = settings.ThrottlingBurstLimit ?? Number.POSITIVE_INFINITY;
    this.#now = now;
    this.#tokens = this.#burst;
    this.#filledAt = now();
  }

  /** Takes a token; or answers after how many seconds there will be one. */
  take(): { passes: true } | { passes: false; retryAfter: number } {
    if (this.#rate === Number.POSITIVE_INFINITY) return { passes: true };
    const now = this.#now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filledAt) / 1_000) * this.#rate);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      const wait = (1 - this.#tokens) / this.#rate;
      return { passes: false, retryAfter: Math.max(1, Math.ceil(wait)) };
    }
    this.#tokens -= 1;
    return { passes: true };
  }
}
