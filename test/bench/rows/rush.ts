import { join } from "node:path";
import { DynamoDBClient, ListTablesCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { openDatabase } from "../../../local/database/database.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { Product } from "../../journeys/support/product.ts";
import { exampleOf } from "../../journeys/support/visitor.ts";
import type { LoadResult } from "../load.ts";
import { inProcess } from "../process.ts";
import krakow from "../../../forms/krakow.json" with { type: "json" };
import { type Row, times } from "../row.ts";

/** What pretix documents for one event: 300 to 400 a minute. */
const peer = 400;
const budget = 10_000;
const capacity = 10_000;
const people = 10_200;

/** Gives the shipped conference more seats, in the stopped product's own table. */
async function enlarge(directory: string): Promise<void> {
  const database = await openDatabase({ directory: join(directory, "database"), now: Date.now });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: database.url, region: "eu-central-1", credentials });
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
  const set = (sk: string, values: Record<string, number>) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: "FORM#krakow" }, sk: { S: sk } },
        UpdateExpression: `SET ${Object.keys(values)
          .map((name) => `#${name} = :${name}`)
          .join(", ")}`,
        ExpressionAttributeNames: Object.fromEntries(Object.keys(values).map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [`:${name}`, { N: String(value) }]),
        ),
      }),
    );
  const { shards } = krakow;
  await set("COUNTER", { capacity });
  for (let shard = 1; shard <= shards; shard += 1) {
    await set(`COUNTER#SHARD#${String(shard).padStart(2, "0")}`, { free: capacity / shards });
  }
  await database.close();
}

/** Confirmed sign-ups a minute at one event in the embedded stack, all of it and the load on this one machine. */
export async function rush(): Promise<Row> {
  await using product = await Product.start();
  await product.stop();
  await enlarge(product.directory);
  await product.startAgain();
  const example = exampleOf(await product.json<PublicForm>("/forms/krakow"));
  const env = { URL: `${product.url}/forms/krakow/submissions`, BODY: JSON.stringify(example), COUNT: String(people) };
  const { seconds, statuses } = await inProcess<LoadResult>(join(import.meta.dirname, "../load.ts"), env);
  const { seats } = await product.json<PublicForm>("/forms/krakow");
  const confirmed = statuses["confirmed"] ?? 0;
  const perMinute = (confirmed / seconds) * 60;
  const exact = confirmed === capacity && seats?.taken === capacity && seats.waitlist === people - capacity;
  return {
    what: `sign-ups confirmed a minute at one event (${people} people, ${capacity} seats)`,
    measured: perMinute.toFixed(0),
    against: `pretix documents ${peer}; oversold: ${exact ? 0 : `${JSON.stringify(statuses)} ${JSON.stringify(seats)}`}`,
    ratio: times(perMinute / peer),
    budget: `>= ${budget}, 0 oversold`,
    kept: perMinute >= budget && exact,
  };
}
