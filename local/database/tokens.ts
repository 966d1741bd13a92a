import type { Instant } from "../clock.ts";
import { tokenExpiryBound, tokenExpiryKey, tokenExpiryPrefix, tokenKey } from "./keys.ts";
import type { Level } from "./level.ts";
import { serviceError } from "./refusal.ts";
import type { Writer, Writes } from "./writer.ts";

const LIFETIME = 10 * 60 * 1000;
const CHUNK = 1000;

/** What transactions were already made, by their ClientRequestToken, for ten minutes of the virtual clock. */
export class Tokens {
  readonly #level: Level;
  readonly #writer: Writer;

  constructor(level: Level, writer: Writer) {
    this.#level = level;
    this.#writer = writer;
  }

  /** Whether the transaction was made before. Throws when the token stood for another request. */
  seen(token: string, requestHash: string, now: Instant): boolean {
    const stored = this.#writer.get(tokenKey(token));
    if (stored === undefined) return false;
    const [expires, hash] = stored.split(" ");
    if (Number(expires) <= now) return false;
    if (hash === requestHash) return true;
    throw serviceError(
      "IdempotentParameterMismatchException",
      "The request uses the same client token as a previous, but non-identical request.",
    );
  }

  /** Adds the token to the batch of its transaction. */
  record(token: string, requestHash: string, now: Instant, writes: Writes): void {
    writes.set(tokenKey(token), `${now + LIFETIME} ${requestHash}`);
    writes.set(tokenExpiryKey(now + LIFETIME, token), "");
  }

  /** Forgets tokens whose time has passed. */
  async sweep(now: Instant): Promise<void> {
    const range = { gte: tokenExpiryPrefix, lt: tokenExpiryBound(now + 1), limit: CHUNK };
    for (;;) {
      const entries = await this.#level.keys(range).all();
      if (entries.length === 0) return;
      this.#writer.apply(new Map(entries.flatMap((entry) => this.#forget(entry, now))));
      await this.#writer.settled();
    }
  }

  /** A token may have been used anew since the entry was made. */
  #forget(entry: string, now: Instant): [string, undefined][] {
    const token = entry.slice(tokenExpiryBound(0).length + 1);
    const expires = Number(this.#writer.get(tokenKey(token))?.split(" ")[0] ?? 0);
    return expires <= now
      ? [
          [entry, undefined],
          [tokenKey(token), undefined],
        ]
      : [[entry, undefined]];
  }
}
