import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  PutItemCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
  type PutItemCommandInput,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { describe } from "vitest";
import { differs, refusal, same } from "./support/compare.ts";
import { key, N, S, type Subject } from "./support/table.ts";

const bad = "ValidationException";

describe("batches", () => {
  const write = ({ send, table }: Subject, requests: object[]) =>
    send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  const read = async ({ send, table }: Subject, keys: ReturnType<typeof key>[], more: object = {}) => {
    const { Responses, UnprocessedKeys } = await send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ...more } } }),
    );
    return {
      items: Responses?.[table]?.toSorted((a, b) => String(a["pk"]?.S).localeCompare(String(b["pk"]?.S))),
      UnprocessedKeys,
    };
  };
  const putOf = (pk: string, item: object = {}) => ({ PutRequest: { Item: { ...key(pk), ...item } } });
  same(
    "put and delete",
    async (t) => {
      await write(t, [putOf("a", { n: N(1) }), putOf("b")]);
      const { UnprocessedItems } = await write(t, [
        { DeleteRequest: { Key: key("a") } },
        putOf("b", { n: N(2) }),
        putOf("c"),
      ]);
      return {
        UnprocessedItems,
        ...(await read(
          t,
          ["a", "b", "c", "d"].map((pk) => key(pk)),
        )),
      };
    },
    { UnprocessedItems: {}, items: [{ ...key("b"), n: N(2) }, key("c")], UnprocessedKeys: {} },
  );
  same(
    "project",
    async (t) => (
      await write(t, [putOf("a", { n: N(1), m: N(2) })]),
      read(t, [key("a")], { ProjectionExpression: "pk, m" })
    ),
    {
      items: [{ pk: S("a"), m: N(2) }],
      UnprocessedKeys: {},
    },
  );
  same(
    "write at most 25",
    (t) =>
      refusal(
        write(
          t,
          Array.from({ length: 26 }, (_, at) => putOf(`i${at}`)),
        ),
      ),
    bad,
  );
  same("write no item twice", (t) => refusal(write(t, [putOf("a"), putOf("a")])), bad);
  same(
    "read at most 100",
    (t) =>
      refusal(
        read(
          t,
          Array.from({ length: 101 }, (_, at) => key(`i${at}`)),
        ),
      ),
    bad,
  );
  same("read no item twice", (t) => refusal(read(t, [key("a"), key("a")])), bad);
  same("may not be empty", (t) => refusal(write(t, [])), bad);
});

describe("what a single write refuses", () => {
  const put =
    (item: object, more: Partial<PutItemCommandInput> = {}) =>
    ({ send, table }: Subject) =>
      refusal(send(new PutItemCommand({ TableName: table, Item: { ...key("p"), ...item }, ...more })));
  const update =
    (UpdateExpression: string, more: Partial<UpdateItemCommandInput> = {}, before: object = {}) =>
    async ({ send, table }: Subject) => {
      await send(new PutItemCommand({ TableName: table, Item: { ...key("p"), ...before } }));
      return refusal(send(new UpdateItemCommand({ TableName: table, Key: key("p"), UpdateExpression, ...more })));
    };
  const one = { ExpressionAttributeValues: { ":one": N(1) } };
  same("an empty key", put({ pk: S("") }), bad);
  same("a key of another type", put({ pk: N(1) }), bad);
  same("an index key of another type", put({ due: N(1) }), bad);
  same("an empty index key", put({ due: S(""), at: S("x") }), bad);
  same("an empty set", put({ tags: { SS: [] } }), bad);
  same("a set with duplicates", put({ tags: { SS: ["a", "a"] } }), bad);
  same("what is no number", put({ n: N("one") }), bad);
  same("a number of 39 digits", put({ n: N("1".repeat(39)) }), bad);
  same("an item over 400 kB", put({ text: S("x".repeat(410_000)) }), bad);
  same("an item over 400 kB in Polish letters", put({ text: S("ż".repeat(205_000)) }), bad);
  same("a key over 2048 bytes", put({ pk: S("x".repeat(2049)) }), bad);
  same("other return values", put({}, { ReturnValues: "ALL_NEW" }), bad);
  same("a value that nothing uses", put({}, { ConditionExpression: "attribute_exists(pk)", ...one }), bad);
  same(
    "a name that nothing uses",
    put({}, { ConditionExpression: "attribute_exists(pk)", ExpressionAttributeNames: { "#x": "x" } }),
    bad,
  );
  same("a value that is not given", put({}, { ConditionExpression: "pk = :missing" }), bad);
  same("a name that is not given", put({}, { ConditionExpression: "attribute_exists(#missing)" }), bad);
  same("a syntax error", put({}, { ConditionExpression: "pk ==" }), bad);
  same("an empty condition", put({}, { ConditionExpression: "" }), bad);
  same("a reserved word", update("SET status = :one", one), bad);
  same("changing a key", update("SET sk = :one", one), bad);
  same("overlapping paths", update("SET a = :one, a.b = :one", one), bad);
  same("a number added to text", update("SET n = n + :one", one, { n: S("text") }), bad);
  same("adding to what is absent", update("SET n = n + :one", one), bad);
  same("a path into what is no map", update("SET n.x = :one", one, { n: S("text") }), bad);
  differs("an index key of another type in an update", update("SET due = :one", one), {
    embedded: bad,
    dynamoDbLocal: "accepted",
    because: "AWS keeps an index's keys of one type, DynamoDB Local stores the item",
  });
  same("an empty index key in an update", update("SET due = :e", { ExpressionAttributeValues: { ":e": S("") } }), bad);
  same("a table that is not there", (t) => put({})({ ...t, table: "missing" }), "ResourceNotFoundException");
});

describe("time to live", () => {
  const set = ({ send, table }: Subject, AttributeName: string, Enabled: boolean) =>
    send(new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: { AttributeName, Enabled } }));
  const describeIt = async ({ send, table }: Subject) =>
    (await send(new DescribeTimeToLiveCommand({ TableName: table }))).TimeToLiveDescription;
  same("is off at first", describeIt, { TimeToLiveStatus: "DISABLED" });
  same("is switched on", async (t) => [(await set(t, "ttl", true)).TimeToLiveSpecification, await describeIt(t)], [
    { AttributeName: "ttl", Enabled: true },
    { TimeToLiveStatus: "ENABLED", AttributeName: "ttl" },
  ]);
  same("is not switched on twice", async (t) => (await set(t, "ttl", true), refusal(set(t, "ttl", true))), bad);
  same("is not switched off twice", (t) => refusal(set(t, "ttl", false)), bad);
  same("is switched off", async (t) => (await set(t, "ttl", true), await set(t, "ttl", false), describeIt(t)), {
    TimeToLiveStatus: "DISABLED",
  });
  same("needs a table", (t) => refusal(describeIt({ ...t, table: "missing" })), "ResourceNotFoundException");
});

describe("tables", () => {
  const create = ({ send, table }: Subject) =>
    send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      }),
    );
  same(
    "are described",
    async ({ send, table }) => {
      const { Table } = await send(new DescribeTableCommand({ TableName: table }));
      const { TableStatus, KeySchema, BillingModeSummary, StreamSpecification, GlobalSecondaryIndexes } = Table ?? {};
      const indexes = GlobalSecondaryIndexes?.map(({ IndexName, IndexStatus }) => ({ IndexName, IndexStatus }));
      return { TableStatus, KeySchema, billing: BillingModeSummary?.BillingMode, StreamSpecification, indexes };
    },
    {
      TableStatus: "ACTIVE",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      billing: "PAY_PER_REQUEST",
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
      indexes: [{ IndexName: "byDue", IndexStatus: "ACTIVE" }],
    },
  );
  same("are not created twice", (t) => refusal(create(t)), "ResourceInUseException");
  same(
    "are gone once deleted, with what was in them",
    async (t) => {
      await t.send(new PutItemCommand({ TableName: t.table, Item: key("p") }));
      await t.send(new DeleteTableCommand({ TableName: t.table }));
      const gone = await refusal(t.send(new DescribeTableCommand({ TableName: t.table })));
      await create(t);
      const { Responses } = await t.send(
        new BatchGetItemCommand({ RequestItems: { [t.table]: { Keys: [{ pk: S("p") }] } } }),
      );
      return [gone, Responses?.[t.table]];
    },
    ["ResourceNotFoundException", []],
  );
});
