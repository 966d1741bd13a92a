import { wantsItem } from "./condition.ts";
import { check, db, operations, runSync, type Operation } from "./engine.ts";
import { itemRefusal } from "./limits.ts";
import type { Overlay } from "./overlay.ts";
import { serviceError, validationError } from "./refusal.ts";
import type { Tables } from "./tables.ts";
import { isItem, isJson, keyOf, type Item, type Json, type TableDescription } from "./wire.ts";

/** One of the writes or checks of a transaction, ready to run. */
export interface Statement {
  /** Table and key, the same for two statements on one item. */
  target: string;
  wantsItem: boolean;
  /** Bytes of the item it carries. */
  size: number;
  /** Collects its writes in the overlay. Throws when its condition fails or its update cannot be applied. */
  run(overlay: Overlay): void;
}

const KINDS: Record<string, Operation> = {
  Put: operations.PutItem,
  Update: operations.UpdateItem,
  Delete: operations.DeleteItem,
  ConditionCheck: {
    parameters: operations.DeleteItem.parameters,
    action: (store, data, callback) => {
      const table = String(data["TableName"]);
      store.getTable(table, (_error, description) => {
        if (!description) return;
        const key = db.createKey(itemOf(data["Key"]), description);
        store.getItemDb(table).get(key, (_missing, item) => callback(db.checkConditional(data, item), {}));
      });
    },
  },
};

/** Checks one entry of TransactItems on its own. Throws a refusal of the whole request. */
export function prepare(entry: unknown, tables: Tables): Statement {
  const kinds = isJson(entry) ? Object.keys(entry).filter((kind) => kind in KINDS && entry[kind] != null) : [];
  const [kind] = kinds;
  const input = isJson(entry) && kind !== undefined ? entry[kind] : undefined;
  const operation = kind === undefined ? undefined : KINDS[kind];
  if (!operation || !isJson(input) || kinds.length !== 1)
    throw validationError("TransactItems can only contain one of Check, Put, Update or Delete");
  const wanted = wantsItem(input);
  const data = check(operation, input);
  if (kind === "ConditionCheck" && data["_condition"] === undefined)
    throw validationError("The expression can not be empty; ConditionExpression is required in a ConditionCheck");
  const table = tables.get(String(data["TableName"]))?.description;
  if (!table) throw serviceError("ResourceNotFoundException", "Requested resource not found");
  return {
    target: targetOf(data, table),
    wantsItem: wanted,
    size: db.itemSize(itemOf(data["Item"] ?? data["Key"])),
    run: (overlay) => void runSync(operation.action, overlay, data),
  };
}

/** Refuses what DynamoDB refuses before it looks at the table's items; the rest becomes a reason to cancel. */
function targetOf(data: Json, table: TableDescription): string {
  const { Item, Key } = data;
  const item = itemOf(Item ?? Key);
  const key = Item === undefined ? item : keyOf(item, table);
  const refusal =
    Item === undefined
      ? db.validateKey(key, table)
      : (itemRefusal(item, JSON.stringify(item), table) ?? db.validateItem(key, table));
  if (refusal) throw refusal;
  return `${table.TableName}~${db.createKey(key, table)}`;
}

/** What `check` let through as an item or a key is one. */
function itemOf(value: unknown): Item {
  return isItem(value) ? value : {};
}
