/** dynalite's own actions and checks, without its server and its storage. */
import "./expressions.ts";
import type { Readable } from "node:stream";
import batchGetItem from "dynalite/actions/batchGetItem.js";
import batchWriteItem from "dynalite/actions/batchWriteItem.js";
import createTable from "dynalite/actions/createTable.js";
import deleteItem from "dynalite/actions/deleteItem.js";
import getItem from "dynalite/actions/getItem.js";
import putItem from "dynalite/actions/putItem.js";
import query from "dynalite/actions/query.js";
import scan from "dynalite/actions/scan.js";
import updateItem from "dynalite/actions/updateItem.js";
import validations from "dynalite/validations/index.js";
import batchGetItemParameters from "dynalite/validations/batchGetItem.js";
import batchWriteItemParameters from "dynalite/validations/batchWriteItem.js";
import createTableParameters from "dynalite/validations/createTable.js";
import deleteItemParameters from "dynalite/validations/deleteItem.js";
import getItemParameters from "dynalite/validations/getItem.js";
import putItemParameters from "dynalite/validations/putItem.js";
import queryParameters from "dynalite/validations/query.js";
import scanParameters from "dynalite/validations/scan.js";
import updateItemParameters from "dynalite/validations/updateItem.js";
import type { Item, Json, KeyElement, TableDescription } from "./wire.ts";

export { default as db } from "dynalite/db/index.js";

export type Callback<T> = (error: unknown, value?: T) => void;

/** What dynalite's actions ask of their storage. The implementations here call back synchronously. */
export interface Store {
  readonly options: { maxItemSize: number; createTableMs: number };
  readonly tableDb: TableStore;
  getTable(
    name: string,
    checkStatus: boolean | Callback<TableDescription>,
    callback?: Callback<TableDescription>,
  ): void;
  getItemDb(table: string): KeyedStore;
  getIndexDb(type: string, table: string, index: string): KeyedStore;
}

export interface KeyedStore {
  lock(key: string, locked: (release: <T>(callback: T) => T) => void): void;
  get(key: string, callback: Callback<Item>): void;
  put(key: string, item: Item, callback: Callback<void>): void;
  del(key: string, callback: Callback<void>): void;
  createValueStream(range: Range): Readable;
}

export interface TableStore {
  readonly awsAccountId: string;
  readonly awsRegion: string;
  lock: KeyedStore["lock"];
  get(name: string, callback: Callback<TableDescription>): void;
  put(name: string, table: TableDescription, callback: Callback<void>): void;
  del(name: string, callback: Callback<void>): void;
}

export interface Range {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

export type Action = (store: Store, data: Json, callback: Callback<Json>) => void;

export interface Parameters {
  types: Json;
  custom?: (data: Json, store: Pick<Store, "options">) => string | undefined;
}

export interface Validations {
  checkTypes(data: Json, types: Json): Json;
  checkValidations(data: Json, types: Json, custom: Parameters["custom"], store: Pick<Store, "options">): void;
}

export interface DynaliteDb {
  validateKey(key: Item, table: TableDescription): Error | null | undefined;
  validateItem(item: Item, table: TableDescription): Error | null | undefined;
  checkConditional(data: Json, item: Item | undefined): Error | null | undefined;
  createKey(item: Item, table: TableDescription, keySchema?: KeyElement[]): string;
  itemSize(item: Item): number;
}

export interface Operation {
  parameters: Parameters;
  action: Action;
}

export const operations = {
  BatchGetItem: { parameters: batchGetItemParameters, action: batchGetItem },
  BatchWriteItem: { parameters: batchWriteItemParameters, action: batchWriteItem },
  CreateTable: { parameters: createTableParameters, action: createTable },
  DeleteItem: { parameters: deleteItemParameters, action: deleteItem },
  GetItem: { parameters: getItemParameters, action: getItem },
  PutItem: { parameters: putItemParameters, action: putItem },
  Query: { parameters: queryParameters, action: query },
  Scan: { parameters: scanParameters, action: scan },
  UpdateItem: { parameters: updateItemParameters, action: updateItem },
} satisfies Record<string, Operation>;

/** DynamoDB's limit of one item, in bytes. */
export const MAX_ITEM_SIZE = 400 * 1024;
export const storeOptions = { maxItemSize: MAX_ITEM_SIZE, createTableMs: 0 };

/** Checks a request as dynalite does and answers it with its expressions parsed. Throws dynalite's refusals. */
export function check(operation: Operation, input: Json): Json {
  const { types, custom } = operation.parameters;
  const data = validations.checkTypes(input, types);
  validations.checkValidations(data, types, custom, { options: storeOptions });
  return data;
}

/** Runs an action against a store that calls back synchronously, so that nothing else happens in between. */
export function runSync(action: Action, store: Store, data: Json): Json {
  let outcome: { error: unknown; value: Json | undefined } | undefined;
  action(store, data, (error, value) => (outcome ??= { error, value }));
  if (!outcome) throw new Error("the action did not finish synchronously");
  if (outcome.error) throw outcome.error;
  return outcome.value ?? {};
}

export function run(action: Action, store: Store, data: Json): Promise<Json> {
  return new Promise((resolve, reject) => {
    action(store, data, (error, value) => (error ? reject(error) : resolve(value ?? {})));
  });
}
