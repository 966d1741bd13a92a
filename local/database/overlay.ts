import { ReadStore, parseItem, readOnly } from "./store.ts";
import type { KeyedStore } from "./engine.ts";
import { itemRefusal } from "./limits.ts";
import { indexPrefix, itemPrefix } from "./keys.ts";
import type { Level } from "./level.ts";
import type { Tables } from "./tables.ts";
import type { Item } from "./wire.ts";
import type { Writer, Writes } from "./writer.ts";

/** One item before and after a write, with the texts under which it is stored. */
export interface ItemChange {
  table: string;
  /** The item's key in the table's range. */
  key: string;
  before: { item: Item; text: string } | undefined;
  after: { item: Item; text: string } | undefined;
}

/**
 * A store for one request: reads the current state and collects writes instead of making them. Dropping it undoes the
 * request; there is nothing to roll back.
 */
export class Overlay extends ReadStore {
  readonly writes: Writes = new Map();
  readonly changes: ItemChange[] = [];
  /** The item that the action read last, as it was. */
  #seen: ItemChange["before"];
  #seenKey = "";
  #texts = new WeakMap<Item, string>();

  constructor(level: Level, tables: Tables, writer: Writer) {
    super(level, tables, (key) => writer.get(key));
  }

  /** The item on which the last action decided; what ALL_OLD returns when a condition fails. */
  get seen(): Item | undefined {
    return this.#seen && parseItem(this.#seen.text);
  }

  override getItemDb(table: string): KeyedStore {
    const prefix = itemPrefix(table);
    const change = (key: string, after: ItemChange["after"]) => {
      this.writes.set(prefix + key, after?.text);
      this.changes.push({ table, key, before: this.#seen, after });
    };
    return {
      ...readOnly,
      get: (key, callback) => {
        const text = this.read(prefix + key);
        this.#seenKey = key;
        this.#seen = text === undefined ? undefined : { item: parseItem(text), text };
        callback(null, this.#seen?.item);
      },
      put: (key, item, callback) => {
        const text = this.#text(item);
        const description = this.tables.get(table)?.description;
        const refusal = description && itemRefusal(item, text, description);
        if (!refusal) change(key, { item, text });
        callback(refusal);
      },
      del: (key, callback) => {
        change(key, undefined);
        callback(null);
      },
    };
  }

  override getIndexDb(_type: string, table: string, index: string): KeyedStore {
    const prefix = indexPrefix(table, index);
    return {
      ...readOnly,
      put: (key, item, callback) => {
        this.writes.set(prefix + key + this.#seenKey, this.#text(item));
        callback(null);
      },
      del: (key, callback) => {
        this.writes.set(prefix + key + this.#seenKey, undefined);
        callback(null);
      },
    };
  }

  /** An item goes into its table, every index that projects all of it and the change stream as the same text. */
  #text(item: Item): string {
    const known = this.#texts.get(item);
    if (known !== undefined) return known;
    const text = JSON.stringify(item);
    this.#texts.set(item, text);
    return text;
  }
}
