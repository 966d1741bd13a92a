/** Writes transactions to the database in the directory it is given until it is killed, printing each one made. */
import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { randomUUID } from "node:crypto";
import { VirtualClock } from "../../../local/clock.ts";
import { openDatabaseThread } from "../../../local/database/thread.ts";
import { clientOf, createTable, key, N, S, TABLE } from "./support.ts";

const WRITERS = 6;

const directory = process.argv[2] ?? "";
const database = await openDatabaseThread({ directory, clock: new VirtualClock().shared });
const client = clientOf(database);
await createTable(client).catch(() => {}); // it is there after the first start

async function write(): Promise<void> {
  for (;;) {
    const id = randomUUID();
    const put = (sk: string) => ({
      Put: { TableName: TABLE, Item: { ...key(id, sk), due: S("D") }, ConditionExpression: "attribute_not_exists(pk)" },
    });
    const count = { UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": N(1) } };
    const TransactItems = [{ Update: { TableName: TABLE, Key: key("counter"), ...count } }, put("A"), put("B")];
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
