import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { tableLayout } from "../../../schemas/env.ts";
import { client } from "./client.ts";
import type { Key } from "./keys.ts";

/**
 * Adds to the number of an item, whether or not it is there, and answers the sum of everybody who adds. The item is
 * forgotten at `expires`, in seconds since 1970.
 */
export async function addTo(tableName: string, key: Key, amount: number, expires: number): Promise<number> {
  const { Attributes } = await client.send(
    new UpdateItemCommand({
      TableName: tableName,
      Key: marshall(key),
      UpdateExpression: `SET ${tableLayout.ttl} = :expires ADD counted :amount`,
      ExpressionAttributeValues: marshall({ ":expires": expires, ":amount": amount }),
      ReturnValues: "UPDATED_NEW",
    }),
  );
  return Number(Attributes?.["counted"]?.N);
}
