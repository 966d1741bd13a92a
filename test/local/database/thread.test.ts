import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VirtualClock } from "../../../local/clock.ts";
import { openDatabaseThread } from "../../../local/database/thread.ts";
import { clientOf, createTable, key, N, TABLE } from "./support.ts";

test("given the database in a thread of its own, then its handle reads changes, keeps positions and expires by the shared clock", async () => {
  const directory = await mkdtemp(join(tmpdir(), "thread-"));
  const clock = new VirtualClock(40 * 24 * 3600 * 1000);
  const database = await openDatabaseThread({ directory, clock: clock.shared });
  const client = clientOf(database);
  await createTable(client);
  const changed = new Promise<void>((resolve) => void database.onChange(resolve));
  const earlier = new Promise<number>((resolve) => void database.onExpiry(resolve));
  const expires = Math.floor(clock.now() / 1000) + 60;

  await client.send(new PutItemCommand({ TableName: TABLE, Item: { ...key("p"), ttl: N(expires) } }));

  await changed;
  expect(await earlier).toBe(expires * 1000);
  expect(await database.consumers(TABLE, ["letters"])).toEqual(new Map([["letters", ""]]));
  const [record] = await database.changes(TABLE, "", 10);
  expect(record).toMatchObject({ eventName: "INSERT", dynamodb: { Keys: key("p") } });
  expect(record?.dynamodb?.ApproximateCreationDateTime).toBeGreaterThan(Date.now() / 1000 + 39 * 24 * 3600);
  await database.checkpoint(TABLE, "letters", record?.dynamodb?.SequenceNumber ?? "");
  expect(await database.changes(TABLE, "", 10)).toEqual([]);
  await expect(database.checkpoint(TABLE, "unknown", "1")).rejects.toThrow("nobody declared the consumer unknown");

  expect(await database.nextExpiry()).toBe(expires * 1000);
  expect(await database.expireDue(expires * 1000)).toBe(1);
  expect(await database.nextExpiry()).toBeUndefined();
  client.destroy();
  await database.close();
  await rm(directory, { recursive: true });
});

test("given a directory that is open already, then a second database says so", async () => {
  const directory = await mkdtemp(join(tmpdir(), "locked-"));
  const clock = new VirtualClock();
  const first = await openDatabaseThread({ directory, clock: clock.shared });
  await expect(openDatabaseThread({ directory, clock: clock.shared })).rejects.toThrow(
    "another process is using the data",
  );
  await first.close();
  await rm(directory, { recursive: true });
});
