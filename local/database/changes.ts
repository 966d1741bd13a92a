import type { Instant } from "../clock.ts";
import { changePrefix, positionPrefix, sequenceKey, sequenceText, within } from "./keys.ts";
import type { Level } from "./level.ts";
import type { ItemChange } from "./overlay.ts";
import { keyOf, type TableDescription } from "./wire.ts";
import type { Writer, Writes } from "./writer.ts";

/** Who made a change, when it was not a client. */
export interface Identity {
  type: string;
  principalId: string;
}

/** Before the first record. */
const BEGINNING = "";

/** The change stream of every table, and how far its consumers have read. */
export class Changes {
  readonly #level: Level;
  readonly #writer: Writer;
  readonly #now: () => Instant;
  readonly #region: string;
  readonly #onChange: () => void;
  /** Position by consumer, by table. */
  readonly #positions = new Map<string, Map<string, string>>();
  readonly #trimmed = new Map<string, string>();
  #sequence = 0;
  #readSinceTold = true;

  constructor(level: Level, writer: Writer, now: () => Instant, region: string, onChange: () => void) {
    this.#level = level;
    this.#writer = writer;
    this.#now = now;
    this.#region = region;
    this.#onChange = onChange;
  }

  async load(tables: readonly string[]): Promise<void> {
    this.#sequence = Number(this.#level.getSync(sequenceKey, {}) ?? 0);
    for (const table of tables) {
      const prefix = positionPrefix(table);
      const stored = await this.#level.iterator(within(prefix)).all();
      this.#positions.set(table, new Map(stored.map(([key, position]) => [key.slice(prefix.length), position])));
    }
  }

  /** Adds the record of `change` to the batch that makes it. */
  append(change: ItemChange, table: TableDescription, writes: Writes, identity?: Identity): void {
    const sequence = sequenceText(++this.#sequence);
    writes.set(sequenceKey, String(this.#sequence));
    writes.set(changePrefix(change.table) + sequence, this.#record(change, table, sequence, identity));
  }

  /** Tells of new records, once until somebody has read again. */
  committed(writes: Writes): void {
    if (!this.#readSinceTold || !writes.has(sequenceKey)) return;
    this.#readSinceTold = false;
    this.#onChange();
  }

  /** Up to `limit` records after a sequence number, oldest first, as JSON. */
  async read(table: string, after: string, limit: number): Promise<string[]> {
    this.#readSinceTold = true;
    const { lt } = within(changePrefix(table));
    return this.#level.values({ gt: changePrefix(table) + after, lt, limit }).all();
  }

  /**
   * Declares all who read a table's stream; records are kept until all of them have passed. A new one begins with the
   * oldest record kept, one no longer named is forgotten. Answers each one's position.
   */
  async consumers(table: string, names: readonly string[]): Promise<Map<string, string>> {
    const before = this.#positions.get(table) ?? new Map<string, string>();
    const after = new Map(names.map((name) => [name, before.get(name) ?? BEGINNING]));
    const writes: Writes = new Map();
    for (const name of before.keys()) writes.set(positionPrefix(table) + name, undefined);
    for (const [name, position] of after) writes.set(positionPrefix(table) + name, position);
    this.#positions.set(table, after);
    this.#writer.apply(writes);
    await this.#writer.settled();
    return new Map(after);
  }

  /** Moves a consumer to the record it has finished with and drops records that all have finished with. */
  async checkpoint(table: string, consumer: string, sequence: string): Promise<void> {
    const positions = this.#positions.get(table);
    const position = positions?.get(consumer);
    if (!positions || position === undefined) throw new Error(`nobody declared the consumer ${consumer} of ${table}`);
    if (sequence <= position) return;
    positions.set(consumer, sequence);
    this.#writer.apply(new Map([[positionPrefix(table) + consumer, sequence]]));
    await this.#writer.settled();
    await this.#trim(
      table,
      [...positions.values()].reduce((least, each) => (each < least ? each : least)),
    );
  }

  async #trim(table: string, upTo: string): Promise<void> {
    const from = this.#trimmed.get(table) ?? BEGINNING;
    if (upTo <= from) return;
    this.#trimmed.set(table, upTo);
    await this.#level.clear({ gt: changePrefix(table) + from, lte: changePrefix(table) + upTo });
  }

  /** The record as a Lambda function gets it, put together from the texts under which the items are stored. */
  #record({ before, after }: ItemChange, table: TableDescription, sequence: string, identity?: Identity): string {
    const eventName = before ? (after ? "MODIFY" : "REMOVE") : "INSERT";
    const keys = keyOf(after?.item ?? before?.item ?? {}, table);
    const images = (after ? `,"NewImage":${after.text}` : "") + (before ? `,"OldImage":${before.text}` : "");
    const size = (after?.text.length ?? 0) + (before?.text.length ?? 0);
    return (
      `{"eventID":"${sequence}","eventName":"${eventName}","eventVersion":"1.1","eventSource":"aws:dynamodb",` +
      `"awsRegion":"${this.#region}","dynamodb":{"ApproximateCreationDateTime":${Math.floor(this.#now() / 1000)},` +
      `"Keys":${JSON.stringify(keys)}${images},"SequenceNumber":"${sequence}","SizeBytes":${size},` +
      `"StreamViewType":"NEW_AND_OLD_IMAGES"},"eventSourceARN":"${table.TableArn}/stream/1"` +
      (identity ? `,"userIdentity":${JSON.stringify(identity)}}` : "}")
    );
  }
}
