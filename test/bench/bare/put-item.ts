import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

/** The least a function can do that writes to a table. */
export const handler = async (event: { body: string }) => {
  await client.send(
    new PutItemCommand({
      TableName: "wspolnie",
      Item: { pk: { S: "BARE" }, sk: { S: "BARE" }, body: { S: event.body } },
    }),
  );
  return { statusCode: 201 };
};
