import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { tableLayout } from "../../../schemas/env.ts";

export type Item = Record<string, unknown>;

/** One client for the life of the function: connections are kept between invocations. */
export const client = new DynamoDBClient({});

const layoutAttributes = new Set<string>([
  tableLayout.partitionKey,
  tableLayout.sortKey,
  tableLayout.ttl,
  tableLayout.dueIndex.partitionKey,
  tableLayout.dueIndex.sortKey,
]);

/** What an item is, without the attributes that say where it is: the part that its schema describes. */
export const contentOf = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !layoutAttributes.has(name)));
