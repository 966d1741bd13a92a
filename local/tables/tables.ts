import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { Failure } from "../failure.ts";
import { place } from "../template/place.ts";
import type { Plan, Resource } from "../template/plan.ts";

type TableResource = Resource<"AWS::DynamoDB::Table"> | Resource<"AWS::DynamoDB::GlobalTable">;

/**
 * Creates the tables of the stack that are not there yet. Throws `Failure` when the data directory holds a table of the
 * same name with other keys.
 */
export async function ensureTables(plan: Plan, endpoint: string): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: place.region, credentials });
  try {
    const tables = [...plan.all("AWS::DynamoDB::Table"), ...plan.all("AWS::DynamoDB::GlobalTable")];
    for (const table of tables) await ensureTable(client, table);
  } finally {
    client.destroy();
  }
}

async function ensureTable(client: DynamoDBClient, table: TableResource): Promise<void> {
  const existing = await describe(client, table.ref);
  if (existing) return refuseOtherKeys(table, existing);
  const { properties } = table;
  await client.send(
    new CreateTableCommand({
      TableName: table.ref,
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      BillingMode: "PAY_PER_REQUEST",
      GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection: {
          ProjectionType: Projection.ProjectionType,
          ...(Projection.NonKeyAttributes && { NonKeyAttributes: Projection.NonKeyAttributes }),
        },
      })),
      ...(properties.StreamSpecification && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType },
      }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: table.ref });
  const TimeToLiveSpecification = properties.TimeToLiveSpecification;
  if (TimeToLiveSpecification) {
    await client.send(new UpdateTimeToLiveCommand({ TableName: table.ref, TimeToLiveSpecification }));
  }
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function refuseOtherKeys({ ref, properties }: TableResource, existing: TableDescription): void {
  const wanted = shape(properties.KeySchema, properties.GlobalSecondaryIndexes);
  if (wanted === shape(existing.KeySchema, existing.GlobalSecondaryIndexes)) return;
  throw new Failure(
    `The data directory holds a table ${ref} with other keys or indexes than the stack. Move it away, or set DATA_DIR.`,
  );
}

interface Index {
  IndexName?: string | undefined;
  KeySchema?: KeySchemaElement[] | undefined;
}

function shape(keys: KeySchemaElement[] = [], indexes: Index[] = []): string {
  const sorted = indexes.toSorted((a, b) => (a.IndexName ?? "").localeCompare(b.IndexName ?? ""));
  return JSON.stringify([
    names(keys),
    ...sorted.map(({ IndexName, KeySchema }) => [IndexName, names(KeySchema ?? [])]),
  ]);
}

function names(keys: KeySchemaElement[]): (string | undefined)[] {
  return keys.map(({ AttributeName }) => AttributeName);
}
