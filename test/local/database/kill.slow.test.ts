import { QueryCommand, ScanCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { open, S, TABLE, type Opened } from "./support.ts";

const ROUNDS = 5;

/** Lets a process write until it has acknowledged so many transactions, kills it and answers what it acknowledged. */
async function writeAndKill(directory: string, acknowledged: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, "killed-writer.ts"), directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(writer, "exit");
  const ids: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    ids.push(line);
    if (ids.length === acknowledged) writer.kill("SIGKILL");
  }
  expect(await ended).toEqual([null, "SIGKILL"]);
  return ids;
}

async function everything({ client }: Opened): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: TABLE, ...(start && { ExclusiveStartKey: start }) }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

const named = (items: Record<string, AttributeValue>[], sk: string) =>
  items.flatMap(({ pk, sk: sort }) => (sort?.S === sk && pk?.S !== "counter" && pk?.S ? [pk.S] : [])).toSorted();

test("given a database killed in the middle of many transactions, again and again, then it has all it acknowledged and none by half", async () => {
  const directory = await mkdtemp(join(tmpdir(), "killed-"));
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await writeAndKill(directory, 20 + round * 17)));

    const opened = await open(Date.now, directory);
    const items = await everything(opened);
    const made = named(items, "A");
    expect(made).toEqual(expect.arrayContaining(acknowledged));
    expect(named(items, "B")).toEqual(made);
    expect((await opened.get("counter"))?.["n"]).toEqual({ N: String(made.length) });

    const ofD = { KeyConditionExpression: "due = :d", ExpressionAttributeValues: { ":d": S("D") } };
    const { Count } = await opened.client.send(
      new QueryCommand({ TableName: TABLE, IndexName: "byDue", Select: "COUNT", ...ofD }),
    );
    expect(Count).toBe(2 * made.length);

    const records = await opened.database.changes(TABLE, "", 100_000);
    const inserted = records.filter(
      ({ eventName, dynamodb }) => eventName === "INSERT" && dynamodb?.Keys?.["sk"]?.S === "B",
    );
    expect(inserted.map(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S).toSorted()).toEqual(made);
    const sequence = records.map(({ dynamodb }) => dynamodb?.SequenceNumber);
    expect(sequence).toEqual([...new Set(sequence)].toSorted());
    await opened.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(20 + 37 + 54 + 71 + 88);
  await rm(directory, { recursive: true });
}, 120_000);
