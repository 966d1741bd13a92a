import { setTimeout as sleep } from "node:timers/promises";
import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { client, type Item } from "./client.ts";
import type { Key } from "./keys.ts";

/** What must hold for an item as it is just before the write. */
export interface Condition {
  expression: string;
  names?: Record<string, string>;
  values?: Item;
}

export const absent: Condition = { expression: "attribute_not_exists(pk)" };

export type Write =
  | { put: Item & Key; condition?: Condition }
  /** `names` and `values` of the condition serve the update expression too. */
  | { update: Key; expression: string; condition: Condition }
  | { delete: Key; condition: Condition }
  | { check: Key; condition: Condition };

/** What became of one write of a cancelled transaction; `item` is the stored item that failed its condition. */
export interface Failure {
  failed: boolean;
  item?: Item;
}

/** The table kept refusing because others write the same item at the same moment. Nothing was written. */
export class ContentionError extends Error {
  override name = "ContentionError";
}

const options = { removeUndefinedValues: true };

const conditionOf = ({ expression, names, values }: Condition) => ({
  ConditionExpression: expression,
  ...(names && { ExpressionAttributeNames: names }),
  ...(values && { ExpressionAttributeValues: marshall(values, options) }),
});

function transactItem(TableName: string, write: Write): TransactWriteItem {
  const common = { TableName, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
  if ("put" in write) {
    return {
      Put: { ...common, Item: marshall(write.put, options), ...(write.condition && conditionOf(write.condition)) },
    };
  }
  if ("delete" in write) return { Delete: { ...common, Key: marshall(write.delete), ...conditionOf(write.condition) } };
  if ("check" in write)
    return { ConditionCheck: { ...common, Key: marshall(write.check), ...conditionOf(write.condition) } };
  const Key = marshall(write.update);
  return { Update: { ...common, Key, UpdateExpression: write.expression, ...conditionOf(write.condition) } };
}

const failureOf = ({ Code, Item }: CancellationReason): Failure => ({
  failed: Code !== "None",
  ...(Item && { item: unmarshall(Item) }),
});

const attempts = 10;
/** Full jitter: at most 20 + 40 + … + 1280 ms and three times 1280 ms more = 6.4 s, on average half of it. */
const pause = (attempt: number) => sleep(Math.random() * 20 * 2 ** Math.min(attempt, 6));

/**
 * Writes everything or nothing. Answers undefined when it was written, or what became of each write when a condition
 * did not hold. A conflict with another transaction is tried again here, as the SDK does not.
 * @throws ContentionError when conflicts do not end.
 */
export async function transact(tableName: string, writes: readonly Write[]): Promise<Failure[] | undefined> {
  const TransactItems = writes.map((write) => transactItem(tableName, write));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return undefined;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      if (reasons.some(({ Code }) => Code === "ConditionalCheckFailed")) return reasons.map(failureOf);
      if (!reasons.some(({ Code }) => Code === "TransactionConflict" || Code === "ThrottlingError")) throw error;
    }
    await pause(attempt);
  }
  throw new ContentionError("The item is being written by others");
}

/** One conditional update on its own, at half the price of a transaction. Answers false when its condition did not hold. */
export async function updateItem(tableName: string, write: Extract<Write, { update: Key }>): Promise<boolean> {
  const target = { TableName: tableName, Key: marshall(write.update), UpdateExpression: write.expression };
  try {
    await client.send(new UpdateItemCommand({ ...target, ...conditionOf(write.condition) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
