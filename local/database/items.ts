/** Requests for items outside transactions. */
import { withFailedItem, wantsItem } from "./condition.ts";
import { commit, newOverlay, type Core } from "./core.ts";
import { check, db, operations, run, runSync, type Operation } from "./engine.ts";
import { ReadStore } from "./store.ts";
import { isItem, keyOf, type Json } from "./wire.ts";

/** One conditional write of one item, or BatchWriteItem. */
export async function write(core: Core, operation: Operation, input: Json): Promise<Json> {
  const wanted = wantsItem(input);
  const data = check(operation, input);
  const overlay = newOverlay(core);
  try {
    const answer = runSync(operation.action, overlay, data);
    commit(core, overlay);
    return answer;
  } catch (error) {
    throw withFailedItem(error, overlay, wanted);
  } finally {
    await core.writer.settled();
  }
}

export async function read({ level, tables }: Core, operation: Operation, input: Json): Promise<Json> {
  return runSync(operation.action, new ReadStore(level, tables), check(operation, input));
}

/** Query and Scan. */
export async function readRange({ level, tables }: Core, operation: Operation, input: Json): Promise<Json> {
  const data = check(operation, input);
  return run(operation.action, new ReadStore(level, tables, undefined, startItemKey(data, tables)), data);
}

function startItemKey(data: Json, tables: Core["tables"]): string | undefined {
  const table = tables.get(String(data["TableName"]))?.description;
  const start = data["ExclusiveStartKey"];
  if (!table || data["IndexName"] === undefined || !isItem(start)) return undefined;
  const key = keyOf(start, table);
  return db.validateKey(key, table) ? undefined : db.createKey(key, table);
}

export const itemRequests = {
  PutItem: (core: Core, input: Json) => write(core, operations.PutItem, input),
  UpdateItem: (core: Core, input: Json) => write(core, operations.UpdateItem, input),
  DeleteItem: (core: Core, input: Json) => write(core, operations.DeleteItem, input),
  BatchWriteItem: (core: Core, input: Json) => write(core, operations.BatchWriteItem, input),
  GetItem: (core: Core, input: Json) => read(core, operations.GetItem, input),
  BatchGetItem: (core: Core, input: Json) => read(core, operations.BatchGetItem, input),
  Query: (core: Core, input: Json) => readRange(core, operations.Query, input),
  Scan: (core: Core, input: Json) => readRange(core, operations.Scan, input),
};
