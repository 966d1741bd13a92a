import {
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { describe } from "vitest";
import { refusal, same } from "./support/compare.ts";
import { key, N, S, type Subject } from "./support/table.ts";

const sortKeys = ["A#1", "A#2", "A#3", "B#1", "Ż#1", "a#1"];

async function filled(t: Subject): Promise<Subject> {
  const items = [
    ...sortKeys.map((sk, at) => ({
      ...key("p", sk),
      n: N(at),
      ...(at % 2 === 0 && { due: S("D"), at: S(`2026-0${at + 1}`) }),
    })),
    { ...key("other"), n: N(99), due: S("D"), at: S("2026-01") },
  ];
  await t.send(
    new BatchWriteItemCommand({ RequestItems: { [t.table]: items.map((Item) => ({ PutRequest: { Item } })) } }),
  );
  return t;
}

const query = ({ send, table }: Subject, more: Partial<QueryCommandInput>) =>
  send(new QueryCommand({ TableName: table, ...more }));
const ofP = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": S("p") } };
const ofD = { IndexName: "byDue", KeyConditionExpression: "due = :d", ExpressionAttributeValues: { ":d": S("D") } };

async function found(t: Subject, more: Partial<QueryCommandInput>) {
  const { Items, Count, ScannedCount, LastEvaluatedKey } = await query(t, more);
  return { keys: Items?.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`), Count, ScannedCount, LastEvaluatedKey };
}

async function pages(t: Subject, more: Partial<QueryCommandInput>): Promise<unknown[]> {
  const seen: unknown[] = [];
  let start: QueryCommandInput["ExclusiveStartKey"];
  do {
    const { Items, LastEvaluatedKey } = await query(t, { ...more, ...(start && { ExclusiveStartKey: start }) });
    seen.push(Items?.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`));
    start = LastEvaluatedKey;
  } while (start);
  return seen;
}

const keysOf = (...sks: string[]) => ({
  keys: sks.map((sk) => `p ${sk}`),
  Count: sks.length,
  ScannedCount: sks.length,
  LastEvaluatedKey: undefined,
});

describe("a query", () => {
  const sk =
    (condition: string, values: Record<string, string>, more: Partial<QueryCommandInput> = {}) =>
    async (t: Subject) =>
      found(await filled(t), {
        KeyConditionExpression: `pk = :p AND ${condition}`,
        ExpressionAttributeValues: {
          ":p": S("p"),
          ...Object.fromEntries(Object.entries(values).map(([name, text]) => [name, S(text)])),
        },
        ...more,
      });
  same(
    "of a partition comes in the order of UTF-8",
    async (t) => found(await filled(t), ofP),
    keysOf("A#1", "A#2", "A#3", "B#1", "a#1", "Ż#1"),
  );
  same(
    "backwards",
    async (t) => found(await filled(t), { ...ofP, ScanIndexForward: false }),
    keysOf("Ż#1", "a#1", "B#1", "A#3", "A#2", "A#1"),
  );
  same("=", sk("sk = :a", { ":a": "A#2" }), keysOf("A#2"));
  same("begins_with", sk("begins_with(sk, :a)", { ":a": "A#" }), keysOf("A#1", "A#2", "A#3"));
  same(
    "between, both ends included",
    sk("sk BETWEEN :a AND :b", { ":a": "A#2", ":b": "B#1" }),
    keysOf("A#2", "A#3", "B#1"),
  );
  same("<", sk("sk < :a", { ":a": "A#3" }), keysOf("A#1", "A#2"));
  same("<=", sk("sk <= :a", { ":a": "A#3" }), keysOf("A#1", "A#2", "A#3"));
  same(">", sk("sk > :a", { ":a": "B#1" }), keysOf("a#1", "Ż#1"));
  same(">= backwards", sk("sk >= :a", { ":a": "B#1" }, { ScanIndexForward: false }), keysOf("Ż#1", "a#1", "B#1"));
  same("of nothing", async (t) => found(t, ofP), keysOf());
  same("in pages", async (t) => pages(await filled(t), { ...ofP, Limit: 4 }), [
    ["p A#1", "p A#2", "p A#3", "p B#1"],
    ["p a#1", "p Ż#1"],
  ]);
  same("in pages backwards", async (t) => pages(await filled(t), { ...ofP, Limit: 4, ScanIndexForward: false }), [
    ["p Ż#1", "p a#1", "p B#1", "p A#3"],
    ["p A#2", "p A#1"],
  ]);
  same("exactly filling its pages has an empty last one", async (t) => pages(await filled(t), { ...ofP, Limit: 3 }), [
    ["p A#1", "p A#2", "p A#3"],
    ["p B#1", "p a#1", "p Ż#1"],
    [],
  ]);
  same(
    "filtered counts what it read",
    async (t) =>
      found(await filled(t), {
        ...ofP,
        FilterExpression: "n >= :n",
        ExpressionAttributeValues: { ":p": S("p"), ":n": N(4) },
      }),
    { keys: ["p a#1", "p Ż#1"], Count: 2, ScannedCount: 6, LastEvaluatedKey: undefined },
  );
  same(
    "filtered after its limit",
    async (t) =>
      found(await filled(t), {
        ...ofP,
        Limit: 2,
        FilterExpression: "n >= :n",
        ExpressionAttributeValues: { ":p": S("p"), ":n": N(4) },
      }),
    { keys: [], Count: 0, ScannedCount: 2, LastEvaluatedKey: key("p", "A#2") },
  );
  same(
    "counts only",
    async (t) => {
      const { Items, Count } = await query(await filled(t), { ...ofP, Select: "COUNT" });
      return { Items, Count };
    },
    { Items: undefined, Count: 6 },
  );
  same(
    "projects",
    async (t) => (await query(await filled(t), { ...ofP, Limit: 1, ProjectionExpression: "n, due" })).Items,
    [{ n: N(0), due: S("D") }],
  );
});

describe("the sparse index", () => {
  const inOrder = (...keys: string[]) => ({
    keys,
    Count: keys.length,
    ScannedCount: keys.length,
    LastEvaluatedKey: undefined,
  });
  const march = {
    KeyConditionExpression: "due = :d AND #at >= :at",
    ExpressionAttributeNames: { "#at": "at" },
    ExpressionAttributeValues: { ":d": S("D"), ":at": S("2026-03") },
  };
  same(
    "holds the items that have its keys",
    async (t) => found(await filled(t), { ...ofD, ...march }),
    inOrder("p A#3", "p Ż#1"),
  );
  same(
    "loses an item whose key is removed, and follows one that is changed",
    async (t) => {
      await filled(t);
      const at = { ExpressionAttributeNames: { "#at": "at" } };
      await t.send(new UpdateItemCommand({ TableName: t.table, Key: key("p", "A#1"), UpdateExpression: "REMOVE due" }));
      await t.send(
        new UpdateItemCommand({
          TableName: t.table,
          Key: key("other"),
          UpdateExpression: "SET #at = :at",
          ...at,
          ExpressionAttributeValues: { ":at": S("2026-09") },
        }),
      );
      return found(t, ofD);
    },
    inOrder("p A#3", "p Ż#1", "other A"),
  );
  same(
    "pages over items with equal keys, each once",
    async (t) => {
      for (let at = 0; at < 7; at++)
        await t.send(
          new PutItemCommand({ TableName: t.table, Item: { ...key(`i${at}`), due: S("D"), at: S("2026-01") } }),
        );
      const forward = (await pages(t, { ...ofD, Limit: 3 })).flat();
      const backward = (await pages(t, { ...ofD, Limit: 3, ScanIndexForward: false })).flat();
      return { forward: forward.toSorted(), backward: backward.toSorted() };
    },
    { forward: [0, 1, 2, 3, 4, 5, 6].map((at) => `i${at} A`), backward: [0, 1, 2, 3, 4, 5, 6].map((at) => `i${at} A`) },
  );
  same(
    "names table and index keys where a page ends",
    async (t) => (await query(await filled(t), { ...ofD, ...march, Limit: 1 })).LastEvaluatedKey,
    { ...key("p", "A#3"), due: S("D"), at: S("2026-03") },
  );
  same("is not read consistently", (t) => refusal(query(t, { ...ofD, ConsistentRead: true })), "ValidationException");
});

describe("a scan", () => {
  same(
    "reads everything in pages",
    async (t) => {
      await filled(t);
      const seen: (string | undefined)[] = [];
      let start: QueryCommandInput["ExclusiveStartKey"];
      do {
        const page = await t.send(
          new ScanCommand({ TableName: t.table, Limit: 2, ...(start && { ExclusiveStartKey: start }) }),
        );
        seen.push(...(page.Items ?? []).map(({ sk }) => sk?.S));
        start = page.LastEvaluatedKey;
      } while (start);
      return seen.toSorted();
    },
    [...sortKeys, "A"].toSorted(),
  );
});

describe("a query that is wrong", () => {
  const wrong = (more: Partial<QueryCommandInput>) => (t: Subject) => refusal(query(t, more));
  const bad = "ValidationException";
  same("has no key condition", wrong({}), bad);
  same(
    "misses the partition key",
    wrong({ KeyConditionExpression: "sk = :a", ExpressionAttributeValues: { ":a": S("a") } }),
    bad,
  );
  same("filters by a key", wrong({ ...ofP, FilterExpression: "sk = :p" }), bad);
  same("names an index that is not there", wrong({ ...ofP, IndexName: "missing" }), bad);
  same("compares the partition key otherwise", wrong({ ...ofP, KeyConditionExpression: "pk > :p" }), bad);
  same("uses a reserved word", wrong({ ...ofP, FilterExpression: "status = :p" }), bad);
  same("has a limit of 0", wrong({ ...ofP, Limit: 0 }), bad);
  same(
    "asks for a table that is not there",
    (t) => refusal(query({ ...t, table: "missing" }, ofP)),
    "ResourceNotFoundException",
  );
});
