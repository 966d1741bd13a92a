import { db, MAX_ITEM_SIZE } from "./engine.ts";
import { validationError, type Refusal } from "./refusal.ts";
import type { Item, TableDescription } from "./wire.ts";

/** Why DynamoDB refuses to store an item although dynalite would. `text` is the item as JSON. */
export function itemRefusal(item: Item, text: string, table: TableDescription): Refusal | undefined {
  const empty = emptyIndexKey(item, table);
  if (empty !== undefined)
    return validationError(
      "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " +
        `The AttributeValue for a key attribute cannot contain an empty string value. ${empty}`,
    );
  if (isTooLarge(item, text)) return validationError("Item size has exceeded the maximum allowed size");
  return undefined;
}

function emptyIndexKey(item: Item, table: TableDescription): string | undefined {
  for (const { IndexName, KeySchema } of [
    ...(table.GlobalSecondaryIndexes ?? []),
    ...(table.LocalSecondaryIndexes ?? []),
  ])
    for (const { AttributeName: name } of KeySchema)
      if (item[name]?.["S"] === "" || item[name]?.["B"] === "") return `IndexName: ${IndexName}, IndexKey: ${name}`;
  return undefined;
}

/** dynalite counts UTF-16 code units where DynamoDB counts bytes of UTF-8. */
function isTooLarge(item: Item, text: string): boolean {
  if (text.length * 3 <= MAX_ITEM_SIZE) return false;
  return db.itemSize(item) + surplus(item) > MAX_ITEM_SIZE;
}

/** Bytes that dynalite does not count. */
function surplus(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value) - value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, member]) => sum + surplus(name) + surplus(member), 0);
}
