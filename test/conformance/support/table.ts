import {
  CreateTableCommand,
  DynamoDBClient,
  type AttributeValue,
  type DynamoDBClientConfig,
} from "@aws-sdk/client-dynamodb";
import { randomUUID } from "node:crypto";
import { inject } from "vitest";

type Send = DynamoDBClient["send"];

/** A fresh table with the keys and the sparse index that the product's table has. */
export interface Subject {
  send: Send;
  table: string;
}

const keys: Pick<DynamoDBClientConfig, "region" | "credentials"> = {
  region: "eu-central-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};
const clients = new Map<string, DynamoDBClient>();

export const embedded = () => subject(inject("embeddedUrl"));
export const aws = () => subject(inject("awsUrl"));

async function subject(url: string): Promise<Subject> {
  const client = clients.get(url) ?? new DynamoDBClient({ ...keys, endpoint: url, maxAttempts: 1 });
  clients.set(url, client);
  const table = `t${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: ["pk", "sk", "due", "at"].map((name) => ({ AttributeName: name, AttributeType: "S" })),
      GlobalSecondaryIndexes: [
        {
          IndexName: "byDue",
          KeySchema: [
            { AttributeName: "due", KeyType: "HASH" },
            { AttributeName: "at", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  return { send: client.send.bind(client), table };
}

export const S = (text: string): AttributeValue => ({ S: text });
export const N = (number: number | string): AttributeValue => ({ N: String(number) });
export const key = (pk: string, sk = "A") => ({ pk: S(pk), sk: S(sk) });
