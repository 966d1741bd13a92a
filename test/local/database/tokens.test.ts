import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { key, N, open, TABLE, type Opened } from "./support.ts";

const MINUTE = 60_000;
const add = ({ client }: Opened, ClientRequestToken: string) =>
  client.send(
    new TransactWriteItemsCommand({
      ClientRequestToken,
      TransactItems: [
        {
          Update: {
            TableName: TABLE,
            Key: key("counter"),
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": N(1) },
          },
        },
      ],
    }),
  );
const counted = async (opened: Opened) => (await opened.get("counter"))?.["n"];

test("given a transaction made before the database was closed, then its token still makes a replay do nothing, for ten minutes", async () => {
  const directory = await mkdtemp(join(tmpdir(), "database-"));
  let now = Date.parse("2026-03-01T12:00:00Z");
  const before = await open(() => now, directory);
  await add(before, "token");
  await before.close();

  const after = await open(() => now, directory);
  now += 9 * MINUTE;
  await add(after, "token");
  expect(await counted(after)).toEqual(N(1));
  now += 2 * MINUTE;
  await add(after, "token");
  expect(await counted(after)).toEqual(N(2));

  now += 9 * MINUTE;
  await after.database.expireDue(now); // sweeps the first use's entry, not the second's
  await add(after, "token");
  expect(await counted(after)).toEqual(N(2));
  await after.close();
  await rm(directory, { recursive: true });
});

test("given one token sent by many at once, then the transaction is made once", async () => {
  const opened = await open();
  await Promise.all(Array.from({ length: 20 }, () => add(opened, "token")));
  expect(await counted(opened)).toEqual(N(1));
  await opened.close();
});
