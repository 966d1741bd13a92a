import { Readable } from "node:stream";
import { storeOptions, type Callback, type KeyedStore, type Range, type Store, type TableStore } from "./engine.ts";
import { indexPrefix, itemPrefix } from "./keys.ts";
import type { Level } from "./level.ts";
import type { Tables } from "./tables.ts";
import type { Item, TableDescription } from "./wire.ts";

const NOT_FOUND = Object.assign(new Error("Requested resource not found"), {
  name: "NotFoundError",
  statusCode: 400,
  body: {
    __type: "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
    message: "Requested resource not found",
  },
});

const CHUNK = 64;

/** What dynalite's actions read: items and indexes as `get` sees them, in ranges as they are committed. */
export class ReadStore implements Store {
  readonly options = storeOptions;
  readonly tableDb: TableStore = refusingTableStore;
  protected readonly tables: Tables;
  protected readonly read: (key: string) => string | undefined;
  readonly #level: Level;
  readonly #startItemKey: string | undefined;

  /** `startItemKey` is the key in the table of the item at which a query of an index goes on. */
  constructor(
    level: Level,
    tables: Tables,
    read: (key: string) => string | undefined = (key) => level.getSync(key, {}),
    startItemKey?: string,
  ) {
    this.#level = level;
    this.tables = tables;
    this.read = read;
    this.#startItemKey = startItemKey;
  }

  getTable(name: string, first: boolean | Callback<TableDescription>, second?: Callback<TableDescription>): void {
    const callback = typeof first === "function" ? first : second;
    const table = this.tables.get(name);
    if (table) callback?.(null, table.description);
    else callback?.(NOT_FOUND);
  }

  getItemDb(table: string): KeyedStore {
    const prefix = itemPrefix(table);
    return {
      ...readOnly,
      get: (key, callback) => {
        const text = this.read(prefix + key);
        callback(null, text === undefined ? undefined : parseItem(text));
      },
      createValueStream: (range) => this.#stream(prefix, range),
    };
  }

  getIndexDb(_type: string, table: string, index: string): KeyedStore {
    const prefix = indexPrefix(table, index);
    return { ...readOnly, createValueStream: (range) => this.#stream(prefix, this.#fromStartItem(range)) };
  }

  /** dynalite tells items with equal index keys apart by 24 bits of a hash; stored keys go on with the item's own key. */
  #fromStartItem(range: Range): Range {
    if (this.#startItemKey === undefined) return range;
    if (range.reverse) return range.lt === undefined ? range : { ...range, lt: range.lt + this.#startItemKey };
    return range.gt === undefined ? range : { ...range, gt: range.gt + this.#startItemKey };
  }

  #stream(prefix: string, range: Range): Readable {
    const cursor = this.#level.values(prefixed(prefix, range));
    return new Readable({
      objectMode: true,
      read() {
        cursor.nextv(CHUNK).then(
          (values) => {
            if (values.length === 0) this.push(null);
            for (const value of values) this.push(parseItem(value));
          },
          (error: Error) => this.destroy(error),
        );
      },
      destroy(error, done) {
        cursor.close().then(() => done(error), done);
      },
    });
  }
}

/** The range within a prefix. Of gt and gte, or lt and lte, LevelDB must be given one. */
function prefixed(prefix: string, { gt, gte, lt, lte, reverse = false, limit = -1 }: Range): Range {
  const lower = gt === undefined ? { gte: prefix + (gte ?? "") } : { gt: prefix + gt };
  const upper = lte === undefined ? { lt: prefix + (lt ?? "~") } : { lte: prefix + lte };
  return { ...lower, ...upper, reverse, limit };
}

/** Items are stored as JSON by this database alone. */
export function parseItem(text: string): Item {
  return JSON.parse(text);
}

const refuse = (): never => {
  throw new Error("a reading action tried to write");
};

export const readOnly: KeyedStore = {
  lock: (_key, locked) => locked((callback) => callback),
  get: refuse,
  put: refuse,
  del: refuse,
  createValueStream: refuse,
};

const refusingTableStore: TableStore = {
  awsAccountId: "",
  awsRegion: "",
  lock: readOnly.lock,
  get: refuse,
  put: refuse,
  del: refuse,
};
