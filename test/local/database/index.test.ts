import { DeleteItemCommand, QueryCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { key, open, S, TABLE, type Opened } from "./support.ts";

/** Two keys that dynalite, which looks at 24 bits of a hash, takes for the same one within an index. */
function collidingKeys(): [string, string] {
  const seen = new Map<string, string>();
  for (let at = 0; ; at++) {
    const hash = createHash("md5").update(`Outliersp${at}A`).digest("hex").slice(0, 6);
    const other = seen.get(hash);
    if (other !== undefined) return [other, `p${at}`];
    seen.set(hash, `p${at}`);
  }
}

async function inIndex({ client }: Opened, ScanIndexForward: boolean): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  const ofD = { KeyConditionExpression: "due = :d", ExpressionAttributeValues: { ":d": S("D") } };
  const query = { TableName: TABLE, IndexName: "byDue", Limit: 1, ScanIndexForward, ...ofD };
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...query, ...(start && { ExclusiveStartKey: start }) }));
    found.push(...(page.Items ?? []).map(({ pk }) => pk?.S));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

test("given items with equal index keys and equal hashes, then the index holds both, pages over each once, and loses only the one deleted", async () => {
  const [one, other] = collidingKeys();
  const opened = await open();
  await opened.put(one, { due: S("D") });
  await opened.put(other, { due: S("D") });
  const forward = await inIndex(opened, true);
  expect(forward.toSorted()).toEqual([one, other].toSorted());
  expect(await inIndex(opened, false)).toEqual(forward.toReversed());

  await opened.client.send(new DeleteItemCommand({ TableName: TABLE, Key: key(one) }));
  expect(await inIndex(opened, true)).toEqual([other]);
  await opened.close();
});
