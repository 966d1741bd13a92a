import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DynamoDBClient, ListTablesCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { keys } from "../../../functions/shared/table/keys.ts";
import { openDatabase } from "../../../local/database/database.ts";
import { shipped } from "../../journeys/support/committee.ts";
import { Product } from "../../journeys/support/product.ts";
import { applyAll, checkAll, Committee, decideAll, reviewAll } from "../grants/call.ts";
import { priceOf } from "../grants/prices.ts";
import { usageOf } from "../grants/usage.ts";
import type { Row } from "../row.ts";

const applications = Number(process.env["APPLICATIONS"] ?? 300);
const call = shipped("piotrkow");
/** The shipped ones, and as many again: a call of this size has more. */
const reviewers = (call.merit?.reviewers ?? []).flatMap((one) => [
  one,
  { ...one, id: `${one.id}-too`, email: `too.${one.email}`, institutions: [] },
]);

/** Gives the shipped call more reviewers, in the stopped product's own table. */
async function enlarge(directory: string): Promise<void> {
  const database = await openDatabase({ directory: join(directory, "database"), now: Date.now });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: database.url, region: "eu-central-1", credentials });
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: marshall(keys.form(call.id)),
      UpdateExpression: "SET merit.reviewers = :reviewers",
      ExpressionAttributeValues: marshall({ ":reviewers": reviewers }),
    }),
  );
  await database.close();
}

/** A product whose table counts what it does. */
async function countingProduct(): Promise<{ product: Product; tableUnits: string }> {
  const product = await Product.start();
  await product.settle();
  await product.stop();
  await enlarge(product.directory);
  const tableUnits = join(product.directory, "table-units.json");
  const before = process.env["NODE_OPTIONS"];
  const counting = pathToFileURL(join(import.meta.dirname, "../grants/table-units.ts")).href;
  process.env["NODE_OPTIONS"] = `${before ?? ""} --import=${counting}`;
  process.env["TABLE_UNITS_FILE"] = tableUnits;
  try {
    await product.startAgain();
  } finally {
    if (before === undefined) delete process.env["NODE_OPTIONS"];
    else process.env["NODE_OPTIONS"] = before;
  }
  return { product, tableUnits };
}

/** How many applications the published results name, and how much money they grant of the pool (in grosze). */
async function outcomeOf(product: Product) {
  interface Results {
    poolGrosze: number;
    awardedGrosze: number;
    applications: unknown[];
  }
  const results = await product.json<Results>(`/forms/${call.id}/results.json`);
  return { decided: results.applications.length, granted: results.awardedGrosze, pool: results.poolGrosze };
}

const mostMinutes = 10;
const mostCents = 2;

/** A whole call in the embedded stack, all of it on this one machine, with the clock moved; and its price on AWS. */
export async function grantCall(): Promise<Row[]> {
  const { product, tableUnits } = await countingProduct();
  await using running = product;
  const committee = new Committee(running);
  const seconds: Record<string, number> = {};
  const timed = async <Result>(phase: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    const result = await work();
    seconds[phase] = Math.round((performance.now() - started) / 1000);
    return result;
  };
  const applied = await timed("applying", () => applyAll(running, applications));
  const checked = await timed("formal check", () => checkAll(running, committee));
  const cards = await timed("review", () => reviewAll(running, committee, reviewers));
  await timed("decision", () => decideAll(running));
  // Units are written every second.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { usage, invocations, requests, cpuSeconds } = await usageOf(running, tableUnits);
  const { decided, granted, pool } = await outcomeOf(running);
  const minutes = Object.values(seconds).reduce((sum, one) => sum + one, 0) / 60;
  const price = priceOf(usage);
  const cents = (100 * price) / applications;
  console.log({ invocations, requests, checked, cards, decided, granted, pool });
  const whole = decided === applied.length && cards >= 2 * applications && granted > 0 && granted <= pool;
  return [
    {
      what: `a call of ${applications} applications, two reviewers each, from the opening to the letters`,
      measured: `${minutes.toFixed(1)} min (${(cpuSeconds / 60).toFixed(1)} of CPU)`,
      against: Object.entries(seconds)
        .map(([phase, count]) => `${phase} ${count} s`)
        .join(", "),
      ratio: `${((minutes * 60) / applications).toFixed(2)} s each`,
      budget: `<= ${mostMinutes} min`,
      kept: minutes <= mostMinutes && whole,
    },
    {
      // Times are those of this machine, so a busy one makes GB-s dearer than they are.
      what: "its price on AWS, from list prices",
      measured: `$${price.toFixed(2)}`,
      against: [
        `${usage.invocation} invocations (${usage.gigabyteSecond.toFixed(0)} GB-s)`,
        `${usage.writeUnit} write and ${Math.round(usage.readUnit)} read units`,
        `${usage.transition} transitions`,
        `${usage.request} requests`,
        `${usage.letter} letters`,
      ].join(", "),
      ratio: `${cents.toFixed(2)} ¢ each`,
      budget: `<= ${mostCents} ¢ each`,
      kept: cents <= mostCents,
    },
  ];
}
