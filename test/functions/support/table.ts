import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { openDatabase } from "../../../local/database/database.ts";
import { tableLayout } from "../../../schemas/env.ts";

/** Of the first table. What later files import of the functions was imported by the first, and knows this address. */
let port: number | undefined;

/**
 * Opens an empty table in memory, as infra lays it out, and points the environment of functions at it. Functions read
 * their environment when they are imported: import them after this.
 */
export async function openTable(now: () => number = Date.now) {
  const database = await openDatabase({ now, ...(port !== undefined && { port }) });
  port = Number(new URL(database.url).port);
  Object.assign(process.env, {
    TABLE_NAME: "wspolnie",
    FILES_BUCKET: "files",
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    // Nobody listens there: addresses of files are only signed.
    AWS_ENDPOINT_URL_S3: "http://127.0.0.1:1/_local/files",
  });
  const { partitionKey, sortKey, dueIndex } = tableLayout;
  const keyOf = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  await new DynamoDBClient({}).send(
    new CreateTableCommand({
      TableName: "wspolnie",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keyOf(partitionKey, sortKey),
      AttributeDefinitions: [partitionKey, sortKey, dueIndex.partitionKey, dueIndex.sortKey].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S",
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex.name,
          KeySchema: keyOf(dueIndex.partitionKey, dueIndex.sortKey),
          Projection: { ProjectionType: "ALL" },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  return database;
}
