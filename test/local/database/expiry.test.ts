import { BatchWriteItemCommand, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { key, N, open, S, TABLE, type Opened } from "./support.ts";

const SECOND = 1000;
const NOW = Date.parse("2026-03-01T12:00:00Z");
const inSeconds = (seconds: number) => ({ ttl: N(NOW / SECOND + seconds) });
let opened: Opened;
beforeEach(async () => (opened = await open(() => NOW)));
afterEach(() => opened.close());

test("given items that expire at different times, when one is due, then it alone is deleted and the stream says by whom", async () => {
  await opened.put("soon", inSeconds(10));
  await opened.put("later", inSeconds(20));
  await opened.put("never");
  expect(await opened.database.nextExpiry()).toBe(NOW + 10 * SECOND);
  expect(await opened.database.expireDue(NOW + 10 * SECOND - 1)).toBe(0);

  expect(await opened.database.expireDue(NOW + 10 * SECOND)).toBe(1);

  expect(await opened.get("soon")).toBeUndefined();
  expect(await opened.get("later")).toEqual({ ...key("later"), ...inSeconds(20) });
  expect(await opened.database.nextExpiry()).toBe(NOW + 20 * SECOND);
  const last = (await opened.database.changes(TABLE, "", 10)).at(-1);
  expect(last).toMatchObject({
    eventName: "REMOVE",
    userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
    dynamodb: { Keys: key("soon"), OldImage: { ...key("soon"), ...inSeconds(10) } },
  });
});

test("given an item whose expiry is moved or taken away, then the old instant means nothing", async () => {
  await opened.put("moved", inSeconds(10));
  await opened.put("moved", inSeconds(30));
  await opened.put("kept", inSeconds(10));
  await opened.put("kept");
  expect(await opened.database.expireDue(NOW + 20 * SECOND)).toBe(0);
  expect(await opened.database.nextExpiry()).toBe(NOW + 30 * SECOND);
  expect(await opened.get("kept")).toEqual(key("kept"));
});

test("given values that are no expiry, then DynamoDB's rules hold: only whole numbers, none older than five years", async () => {
  await opened.put("text", { ttl: S(String(NOW / SECOND)) });
  await opened.put("fraction", { ttl: { N: "1.5" } });
  await opened.put("ancient", { ttl: N(1) });
  expect(await opened.database.nextExpiry()).toBeUndefined();
  expect(await opened.database.expireDue(NOW + 1000 * SECOND)).toBe(0);
});

test("given an item that expires before all others, then whoever waits for the next expiry is told", async () => {
  const told: number[] = [];
  opened.database.onExpiry((next) => told.push(next));
  await opened.put("b", inSeconds(20));
  await opened.put("a", inSeconds(10));
  await opened.put("c", inSeconds(30));
  expect(told).toEqual([NOW + 20 * SECOND, NOW + 10 * SECOND]);
});

test("given TTL switched on over items that were there, then they expire; switched off, they do not", async () => {
  const set = (Enabled: boolean, AttributeName: string) =>
    opened.client.send(
      new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification: { AttributeName, Enabled } }),
    );
  await set(false, "ttl");
  await opened.put("p", inSeconds(10));
  await opened.put("q", { until: inSeconds(10).ttl });
  expect(await opened.database.expireDue(NOW + 20 * SECOND)).toBe(0);
  await set(true, "until");
  expect(await opened.database.expireDue(NOW + 20 * SECOND)).toBe(1);
  expect([await opened.get("p"), await opened.get("q")]).toEqual([{ ...key("p"), ...inSeconds(10) }, undefined]);
});

test("given more due items than are read at once, then all of them go", async () => {
  for (let at = 0; at < 600; at += 25) {
    const puts = Array.from({ length: 25 }, (_, i) => ({ ...key(`p${at + i}`), ...inSeconds(at % 7) }));
    const RequestItems = { [TABLE]: puts.map((Item) => ({ PutRequest: { Item } })) };
    await opened.client.send(new BatchWriteItemCommand({ RequestItems }));
  }
  expect(await opened.database.expireDue(NOW + 60 * SECOND)).toBe(600);
  expect(await opened.database.nextExpiry()).toBeUndefined();
});
