import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { key, N, open, S, TABLE, type Opened } from "./support.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
let opened: Opened;
beforeEach(async () => (opened = await open(() => NOW)));
afterEach(() => opened.close());

const all = () => opened.database.changes(TABLE, "", 100);
const seen = async () =>
  (await all()).map(({ eventName, dynamodb }) => ({ eventName, old: dynamodb?.OldImage, new: dynamodb?.NewImage }));

describe("the change stream", () => {
  test("given an item put, changed and deleted, then each has its record, in the shape Lambda gets", async () => {
    const { client } = opened;
    await opened.put("p", { n: N(1) });
    const add = { UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": N(1) } };
    await client.send(new UpdateItemCommand({ TableName: TABLE, Key: key("p"), ...add }));
    await client.send(new DeleteItemCommand({ TableName: TABLE, Key: key("p") }));

    const [one, two] = [1, 2].map((n) => ({ ...key("p"), n: N(n) }));
    expect(await seen()).toEqual([
      { eventName: "INSERT", old: undefined, new: one },
      { eventName: "MODIFY", old: one, new: two },
      { eventName: "REMOVE", old: two, new: undefined },
    ]);
    const [first] = await all();
    expect(first).toMatchObject({
      eventSource: "aws:dynamodb",
      awsRegion: "eu-central-1",
      eventSourceARN: expect.stringContaining(`table/${TABLE}/stream/`),
      dynamodb: { ApproximateCreationDateTime: NOW / 1000, Keys: key("p"), StreamViewType: "NEW_AND_OLD_IMAGES" },
    });
    expect(first).not.toHaveProperty("userIdentity");
    expect(new Set((await all()).map(({ eventID }) => eventID)).size).toBe(3);
  });

  test("given a batch and a transaction, then every item of them has its record", async () => {
    const puts = ["a", "b"].map((pk) => ({ PutRequest: { Item: key(pk) } }));
    await opened.client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: puts } }));
    const TransactItems = [
      { Put: { TableName: TABLE, Item: key("c") } },
      { Delete: { TableName: TABLE, Key: key("a") } },
      { ConditionCheck: { TableName: TABLE, Key: key("b"), ConditionExpression: "attribute_exists(pk)" } },
    ];
    await opened.client.send(new TransactWriteItemsCommand({ TransactItems }));
    const records = await all();
    expect(records.map(({ eventName, dynamodb }) => `${eventName} ${dynamodb?.Keys?.["pk"]?.S}`)).toEqual([
      "INSERT a",
      "INSERT b",
      "INSERT c",
      "REMOVE a",
    ]);
  });

  test("given writes that change nothing or are refused, then there is no record of them", async () => {
    const item = { tags: { SS: ["a", "b"] }, map: { M: { x: N(1), y: S("z") } } };
    await opened.put("p", item);
    await opened.put("p", { map: { M: { y: S("z"), x: N(1) } }, tags: { SS: ["b", "a"] } });
    await opened.client.send(new DeleteItemCommand({ TableName: TABLE, Key: key("missing") }));
    const never = { ConditionExpression: "attribute_exists(never)" };
    const refused = opened.client.send(new PutItemCommand({ TableName: TABLE, Item: key("p"), ...never }));
    await expect(refused).rejects.toThrow("conditional request failed");
    const TransactItems = [
      { Put: { TableName: TABLE, Item: key("q") } },
      { Put: { TableName: TABLE, Item: key("p"), ...never } },
    ];
    await expect(opened.client.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toThrow("cancelled");
    expect((await all()).length).toBe(1);
  });
});

describe("a consumer", () => {
  test("reads in steps and is woken for what comes after", async () => {
    const woken = new Promise<void>((resolve) => void opened.database.onChange(resolve));
    for (const pk of ["a", "b", "c"]) await opened.put(pk);
    await woken;
    const first = await opened.database.changes(TABLE, "", 2);
    const rest = await opened.database.changes(TABLE, first.at(-1)?.dynamodb?.SequenceNumber ?? "", 2);
    expect([first.length, rest.length]).toEqual([2, 1]);

    const again = new Promise<void>((resolve) => void opened.database.onChange(resolve));
    await opened.put("d");
    await again;
  });

  test("keeps records from being trimmed until it has passed them, another may be ahead", async () => {
    const { database } = opened;
    expect([...(await database.consumers(TABLE, ["slow", "fast"])).values()]).toEqual(["", ""]);
    for (const pk of ["a", "b", "c"]) await opened.put(pk);
    const [one, two, three] = (await all()).map(({ dynamodb }) => dynamodb?.SequenceNumber ?? "");
    await database.checkpoint(TABLE, "fast", three ?? "");
    expect((await all()).length).toBe(3);
    await database.checkpoint(TABLE, "slow", one ?? "");
    expect((await all()).map(({ dynamodb }) => dynamodb?.SequenceNumber)).toEqual([two, three]);
    expect(await database.consumers(TABLE, ["slow"])).toEqual(new Map([["slow", one]]));
    await expect(database.checkpoint(TABLE, "fast", three ?? "")).rejects.toThrow("nobody declared");
  });

  test("finds its position again, and sequence numbers go on, after the database was closed", async () => {
    const directory = await mkdtemp(join(tmpdir(), "database-"));
    const before = await open(() => NOW, directory);
    await before.database.consumers(TABLE, ["letters"]);
    await before.put("a");
    const [record] = await before.database.changes(TABLE, "", 10);
    const position = record?.dynamodb?.SequenceNumber ?? "";
    await before.database.checkpoint(TABLE, "letters", position);
    await before.close();

    const after = await open(() => NOW, directory);
    expect((await after.database.consumers(TABLE, ["letters"])).get("letters")).toBe(position);
    await after.put("b");
    const records = await after.database.changes(TABLE, position, 10);
    expect(records.map(({ dynamodb }) => dynamodb?.Keys)).toEqual([key("b")]);
    await after.close();
    await rm(directory, { recursive: true });
  });
});
