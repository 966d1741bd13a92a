import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
  type AttributeValue,
} from "@aws-sdk/client-dynamodb";
import { openDatabase, type Database } from "../../../local/database/database.ts";

export const TABLE = "records";

export const S = (text: string): AttributeValue => ({ S: text });
export const N = (number: number): AttributeValue => ({ N: String(number) });
export const key = (pk: string, sk = "A") => ({ pk: S(pk), sk: S(sk) });

export function clientOf({ url }: { url: string }): DynamoDBClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint: url, region: "eu-central-1", credentials, maxAttempts: 1 });
}

/** The table of these tests: a stream, TTL on `ttl`, and an index by `due`. */
export async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: ["pk", "sk", "due"].map((name) => ({ AttributeName: name, AttributeType: "S" })),
      GlobalSecondaryIndexes: [
        {
          IndexName: "byDue",
          KeySchema: [{ AttributeName: "due", KeyType: "HASH" }],
          Projection: { ProjectionType: "ALL" },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  const TimeToLiveSpecification = { AttributeName: "ttl", Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification }));
}

export interface Opened {
  database: Database;
  client: DynamoDBClient;
  close: () => Promise<void>;
  put: (pk: string, item?: Record<string, AttributeValue>) => Promise<unknown>;
  get: (pk: string) => Promise<Record<string, AttributeValue> | undefined>;
}

/** A fresh database in memory, or the one in a directory as it is, with its table. */
export async function open(now: () => number = Date.now, directory?: string): Promise<Opened> {
  const database = await openDatabase({ now, ...(directory !== undefined && { directory }) });
  const client = clientOf(database);
  await createTable(client).catch(() => {}); // it is there when a directory is opened again
  return {
    database,
    client,
    close: async () => {
      client.destroy();
      await database.close();
    },
    put: (pk, item = {}) => client.send(new PutItemCommand({ TableName: TABLE, Item: { ...key(pk), ...item } })),
    get: async (pk) => (await client.send(new GetItemCommand({ TableName: TABLE, Key: key(pk) }))).Item,
  };
}
