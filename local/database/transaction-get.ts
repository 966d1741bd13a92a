import type { Core } from "./core.ts";
import { check, operations, runSync } from "./engine.ts";
import { validationError } from "./refusal.ts";
import { ReadStore } from "./store.ts";
import { entries } from "./transaction.ts";
import { isJson, type Json } from "./wire.ts";

/** The items of TransactGetItems as they were at one moment. */
export async function transactGet({ level, tables }: Core, input: Json): Promise<Json> {
  const gets = entries(input).map(prepareGet);
  const targets = new Set(gets.map(({ TableName, Key }) => JSON.stringify([TableName, Key])));
  if (targets.size < gets.length)
    throw validationError("Transaction request cannot include multiple operations on one item");
  const snapshot = level.snapshot();
  try {
    const store = new ReadStore(level, tables, (key) => level.getSync(key, { snapshot }));
    return { Responses: gets.map((data) => itemOnly(runSync(operations.GetItem.action, store, data))) };
  } finally {
    await snapshot.close();
  }
}

function prepareGet(entry: unknown): Json {
  const input = isJson(entry) ? entry["Get"] : undefined;
  if (!isJson(input)) throw validationError("TransactItems of TransactGetItems can only contain Get");
  return check(operations.GetItem, input);
}

const itemOnly = ({ Item }: Json): Json => (Item === undefined ? {} : { Item });
