import { windowMillis } from "../../../domain/spam/limits.ts";
import { windowOf } from "../../../domain/spam/judge.ts";
import { describeError, log } from "../log.ts";
import type { Key } from "../table/keys.ts";

interface Tally {
  /** The sum of all containers when this one last told its own. */
  known: number;
  /** Counted here since. */
  pending: number;
  /** When the first of those was counted. */
  since: number;
}

/** Adds to the sum that all containers share and answers it; `expires` in seconds since 1970. */
export type Share = (key: Key, amount: number, expires: number) => Promise<number>;

/** Counts are told to the others when there are so many, or a tenth of their limit, or the first of them is so old (ms). */
const tellAfter = { count: 10, millis: 30_000 };

/**
 * What one container has counted in this window. What is counted costs a write of its tally only now and then, and one
 * from an address that sends nothing else never does; in return each container may lag behind by a few.
 */
export class Tallies {
  readonly #share: Share;
  readonly #tallies = new Map<string, Tally>();
  #window = 0;

  constructor(share: Share) {
    this.#share = share;
  }

  /**
   * Counts so many more and answers the sum as far as it is known here. `now` in milliseconds since 1970; `limit`: of
   * the sum, where it is a small one.
   */
  async count(key: Key, more: number, now: number, limit = Number.POSITIVE_INFINITY): Promise<number> {
    const tally = this.#tallyOf(key, now);
    if (tally.pending === 0) tally.since = now;
    tally.pending += more;
    const due = tally.pending >= Math.min(tellAfter.count, limit / 10) || now - tally.since >= tellAfter.millis;
    if (due) await this.#tell(key, tally, now);
    return tally.known + tally.pending;
  }

  /** Whoever is counted must not suffer from what cannot be counted. */
  async #tell(key: Key, tally: Tally, now: number): Promise<void> {
    const told = tally.pending;
    tally.pending = 0;
    try {
      const sum = await this.#share(key, told, Math.ceil((windowOf(now) + 2 * windowMillis) / 1000));
      tally.known = Math.max(tally.known, sum);
    } catch (error) {
      tally.pending += told;
      tally.since = now;
      log("error", "tally not told", { door: "spam", ...describeError(error) });
    }
  }

  /** Those of the last window are forgotten, so that there are never more than were counted in ten minutes. */
  #tallyOf({ pk, sk }: Key, now: number): Tally {
    if (windowOf(now) !== this.#window) {
      this.#tallies.clear();
      this.#window = windowOf(now);
    }
    const name = `${pk}/${sk}`;
    const tally = this.#tallies.get(name) ?? { known: 0, pending: 0, since: now };
    this.#tallies.set(name, tally);
    return tally;
  }
}
