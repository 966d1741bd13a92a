import type { Instant } from "../clock.ts";
import { expiryBound, expiryKey, expiryPrefix, itemPrefix, within } from "./keys.ts";
import type { Level } from "./level.ts";
import type { ItemChange } from "./overlay.ts";
import { parseItem } from "./store.ts";
import type { Table } from "./tables.ts";
import type { Item } from "./wire.ts";
import type { Writer, Writes } from "./writer.ts";

/** DynamoDB leaves items alone whose expiry lies further back than this. */
const OLDEST_SECONDS = 5 * 365 * 24 * 3600;
const CHUNK = 500;

export interface Expired {
  /** The entry in the index by expiry. */
  entry: string;
  table: string;
  itemKey: string;
}

/** Items ordered by when they expire, so that finding the due ones reads nothing else. */
export class Expiry {
  readonly #level: Level;
  readonly #writer: Writer;
  readonly #onEarlier: (next: Instant) => void;
  #earliest = Infinity;

  /** `onEarlier` is told when an item will expire before all that were known. */
  constructor(level: Level, writer: Writer, onEarlier: (next: Instant) => void) {
    this.#level = level;
    this.#writer = writer;
    this.#onEarlier = onEarlier;
  }

  /** Adds the change of an item's expiry to the batch that makes the change. */
  index({ table, key, before, after }: ItemChange, attribute: string, writes: Writes): void {
    const old = before && expiryOf(before.item, attribute);
    const next = after && expiryOf(after.item, attribute);
    if (old === next) return;
    if (old !== undefined) writes.set(expiryKey(old, table, key), undefined);
    if (next !== undefined) this.#add(next, table, key, writes);
  }

  /** Indexes what a table already holds. Entries that meanwhile became wrong are found out when they are due. */
  async backfill(table: string, attribute: string): Promise<void> {
    const prefix = itemPrefix(table);
    const cursor = this.#level.iterator(within(prefix));
    for (let chunk = await cursor.nextv(CHUNK); chunk.length > 0; chunk = await cursor.nextv(CHUNK)) {
      const writes: Writes = new Map();
      for (const [key, text] of chunk) {
        const seconds = expiryOf(parseItem(text), attribute);
        if (seconds !== undefined) this.#add(seconds, table, key.slice(prefix.length), writes);
      }
      this.#writer.apply(writes);
      await this.#writer.settled();
    }
    await cursor.close();
  }

  /** The earliest instant at which an item expires. */
  async next(now: Instant): Promise<Instant | undefined> {
    await this.#writer.settled();
    const range = { ...within(expiryPrefix), gte: oldest(now), limit: 1 };
    const [key] = await this.#level.keys(range).all();
    this.#earliest = key === undefined ? Infinity : secondsOf(key) * 1000;
    return key === undefined ? undefined : this.#earliest;
  }

  /** The next items that are due, earliest first. */
  async due(now: Instant): Promise<Expired[]> {
    await this.#writer.settled();
    const range = { gte: oldest(now), lt: expiryBound(Math.floor(now / 1000) + 1), limit: CHUNK };
    const keys = await this.#level.keys(range).all();
    return keys.map((entry) => {
      const [, , table = "", itemKey = ""] = entry.split("~");
      return { entry, table, itemKey };
    });
  }

  /** The item of a due entry, unless it is gone or no longer due. */
  item({ table, itemKey }: Expired, { ttlAttribute }: Table, now: Instant): Item | undefined {
    const text = this.#writer.get(itemPrefix(table) + itemKey);
    if (text === undefined || ttlAttribute === undefined) return undefined;
    const item = parseItem(text);
    const seconds = expiryOf(item, ttlAttribute);
    return seconds !== undefined && seconds * 1000 <= now ? item : undefined;
  }

  #add(seconds: number, table: string, key: string, writes: Writes): void {
    writes.set(expiryKey(seconds, table, key), "");
    if (seconds * 1000 >= this.#earliest) return;
    this.#earliest = seconds * 1000;
    this.#onEarlier(this.#earliest);
  }
}

const oldest = (now: Instant) => expiryBound(Math.max(Math.floor(now / 1000) - OLDEST_SECONDS, 0));

const secondsOf = (entry: string) => Number(entry.split("~")[1]);

/** Whole seconds since the epoch; anything else in the attribute never expires. */
function expiryOf(item: Item, attribute: string): number | undefined {
  const value = item[attribute]?.["N"];
  const seconds = typeof value === "string" ? Number(value) : NaN;
  return Number.isSafeInteger(seconds) && seconds >= 0 && seconds < 1e13 ? seconds : undefined;
}
