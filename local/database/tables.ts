import type { Level } from "./level.ts";
import { tableKey, ttlKey, within } from "./keys.ts";
import { isJson, type TableDescription } from "./wire.ts";

export interface Table {
  description: TableDescription;
  /** The attribute that holds an item's expiry, when TTL is on. */
  ttlAttribute: string | undefined;
  /** Whether writes are recorded in the change stream. */
  streams: boolean;
}

/** All tables, kept in memory because every request needs one. */
export class Tables {
  readonly #level: Level;
  #tables = new Map<string, Table>();

  constructor(level: Level) {
    this.#level = level;
  }

  async load(): Promise<void> {
    const stored = await this.#level.values(within(tableKey(""))).all();
    this.#tables.clear();
    for (const text of stored) this.set(parseTable(text));
  }

  get(name: string): Table | undefined {
    return this.#tables.get(name);
  }

  set(description: TableDescription): void {
    this.#tables.set(description.TableName, {
      description,
      ttlAttribute: this.#level.getSync(ttlKey(description.TableName), {}),
      streams: description.StreamSpecification?.StreamEnabled === true,
    });
  }

  delete(name: string): void {
    this.#tables.delete(name);
  }

  names(): string[] {
    return [...this.#tables.keys()].toSorted();
  }
}

function parseTable(text: string): TableDescription {
  const table: unknown = JSON.parse(text);
  if (!isTable(table)) throw new Error("the database directory holds a table it cannot read");
  return table;
}

function isTable(value: unknown): value is TableDescription {
  return isJson(value) && typeof value["TableName"] === "string" && Array.isArray(value["KeySchema"]);
}
