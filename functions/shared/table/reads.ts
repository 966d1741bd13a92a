import { type AttributeValue, BatchGetItemCommand, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { tableLayout } from "../../../schemas/env.ts";
import type { Instant } from "../../../schemas/values.ts";
import { client, type Item } from "./client.ts";
import type { Key } from "./keys.ts";

type StoredItem = Record<string, AttributeValue>;

export async function getItem(tableName: string, key: Key): Promise<Item | undefined> {
  const input = { TableName: tableName, Key: marshall(key), ConsistentRead: true };
  const { Item } = await client.send(new GetItemCommand(input));
  return Item && unmarshall(Item);
}

/** As many as BatchGetItem takes at a time. */
const mostInBatch = 100;

/** Items by their keys; those that do not exist are left out, and the order is not kept. */
export async function getItems(tableName: string, keys: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let left: StoredItem[] = keys.map((key) => marshall(key));
  while (left.length > 0) {
    const [wanted, later] = [left.slice(0, mostInBatch), left.slice(mostInBatch)];
    const RequestItems = { [tableName]: { Keys: wanted, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems }));
    found.push(...(Responses?.[tableName] ?? []).map((item) => unmarshall(item)));
    left = [...(UnprocessedKeys?.[tableName]?.Keys ?? []), ...later];
  }
  return found;
}

interface QueryOptions {
  /** Only items whose sort key begins so. */
  prefix?: string;
  /** Only items whose sort key comes after this one. */
  after?: string | undefined;
  pageSize?: number;
}

/** Items of one partition in the order of their sort keys, read page by page as they are consumed. */
export async function* queryItems(
  tableName: string,
  pk: string,
  { prefix, after, pageSize = 100 }: QueryOptions = {},
): AsyncGenerator<Item> {
  let start: StoredItem | undefined = after === undefined ? undefined : marshall({ pk, sk: after });
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: prefix ? "pk = :pk AND begins_with(sk, :prefix)" : "pk = :pk",
        ExpressionAttributeValues: marshall({ ":pk": pk, ...(prefix && { ":prefix": prefix }) }),
        Limit: pageSize,
        ExclusiveStartKey: start,
      }),
    );
    for (const item of page.Items ?? []) yield unmarshall(item);
    start = page.LastEvaluatedKey;
  } while (start);
}

const { name, partitionKey, sortKey } = tableLayout.dueIndex;

/** Everything due at an instant, the longest due first. Reads grow with what is due, not with what is stored. */
export async function* dueItems(tableName: string, now: Instant): AsyncGenerator<Item> {
  let start: StoredItem | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :due AND ${sortKey} <= :now`,
        ExpressionAttributeValues: marshall({ ":due": "DUE", ":now": now }),
        ExclusiveStartKey: start,
      }),
    );
    for (const item of page.Items ?? []) yield unmarshall(item);
    start = page.LastEvaluatedKey;
  } while (start);
}
