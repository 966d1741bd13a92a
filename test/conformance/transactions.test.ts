import {
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  type Get,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { describe } from "vitest";
import { differs, refusal, same } from "./support/compare.ts";
import { key, N, S, type Subject } from "./support/table.ts";

const put = ({ send, table }: Subject, pk: string, item: object = {}) =>
  send(new PutItemCommand({ TableName: table, Item: { ...key(pk), ...item } }));
const get = async ({ send, table }: Subject, pk: string) =>
  (await send(new GetItemCommand({ TableName: table, Key: key(pk) }))).Item;
const transact = ({ send }: Subject, items: TransactWriteItem[], token?: string) =>
  send(new TransactWriteItemsCommand({ TransactItems: items, ...(token && { ClientRequestToken: token }) }));

const Put = ({ table }: Subject, pk: string, item: object = {}, more: object = {}): TransactWriteItem => ({
  Put: { TableName: table, Item: { ...key(pk), ...item }, ...more },
});
const Update = ({ table }: Subject, pk: string, UpdateExpression: string, more: object = {}): TransactWriteItem => ({
  Update: { TableName: table, Key: key(pk), UpdateExpression, ...more },
});
const Delete = ({ table }: Subject, pk: string, more: object = {}): TransactWriteItem => ({
  Delete: { TableName: table, Key: key(pk), ...more },
});
const Check = ({ table }: Subject, pk: string, ConditionExpression: string, more: object = {}): TransactWriteItem => ({
  ConditionCheck: { TableName: table, Key: key(pk), ConditionExpression, ...more },
});

interface Reason {
  Code: string;
  Item?: object;
}

const absent = { ConditionExpression: "attribute_not_exists(pk)" };
const old = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" };
const one = { ExpressionAttributeValues: { ":one": N(1) } };
const none: Reason = { Code: "None" };
const failed: Reason = { Code: "ConditionalCheckFailed" };
const invalid: Reason = { Code: "ValidationError" };
const cancelled = (reasons: Reason[]) => ({
  name: "TransactionCanceledException",
  message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(", ")}]`,
  reasons,
});
const long = (length: number) => S("x".repeat(length));

describe("a write transaction", () => {
  same(
    "makes all its writes",
    async (t) => {
      await Promise.all([put(t, "b", { n: N(1) }), put(t, "c"), put(t, "d")]);
      const all = [
        Put(t, "a", {}, absent),
        Update(t, "b", "ADD n :one", one),
        Delete(t, "c"),
        Check(t, "d", "attribute_exists(pk)"),
      ];
      await transact(t, all);
      return Promise.all(["a", "b", "c", "d"].map((pk) => get(t, pk)));
    },
    [key("a"), { ...key("b"), n: N(2) }, undefined, key("d")],
  );
  same(
    "makes none when one is refused, and names the reason of each",
    async (t) => {
      await put(t, "b", { n: N(1) });
      const all = [
        Put(t, "a", {}, absent),
        Put(t, "b", {}, absent),
        Check(t, "c", "attribute_exists(pk)"),
        Delete(t, "d"),
      ];
      return [await refusal(transact(t, all)), await get(t, "a"), await get(t, "b")];
    },
    [cancelled([none, failed, failed, none]), undefined, { ...key("b"), n: N(1) }],
  );
  same(
    "returns the items on which conditions failed, when asked",
    async (t) => {
      await put(t, "b", { n: N(1) });
      const never = { ConditionExpression: "attribute_exists(never)", ...old };
      return [
        await refusal(transact(t, [Put(t, "b", {}, { ...absent, ...old }), Put(t, "z")])),
        await refusal(transact(t, [Update(t, "b", "ADD n :one", { ...one, ...never })])),
        await refusal(transact(t, [Delete(t, "b", never)])),
        await refusal(transact(t, [Check(t, "b", never.ConditionExpression, old)])),
        await refusal(transact(t, [Check(t, "nothing", never.ConditionExpression, old)])),
      ];
    },
    [
      cancelled([{ ...failed, Item: { ...key("b"), n: N(1) } }, none]),
      ...[1, 2, 3].map(() => cancelled([{ ...failed, Item: { ...key("b"), n: N(1) } }])),
      cancelled([failed]),
    ],
  );
  same(
    "may not touch an item twice",
    (t) => refusal(transact(t, [Put(t, "a"), Delete(t, "a")])),
    "ValidationException",
  );
  same(
    "may have 100 items",
    (t) =>
      refusal(
        transact(
          t,
          Array.from({ length: 100 }, (_, i) => Put(t, `i${i}`)),
        ),
      ),
    "accepted",
  );
  same(
    "may not have 101 items",
    (t) =>
      refusal(
        transact(
          t,
          Array.from({ length: 101 }, (_, i) => Put(t, `i${i}`)),
        ),
      ),
    "ValidationException",
  );
  same("may not be empty", (t) => refusal(transact(t, [])), "ValidationException");
  same(
    "may not carry more than 4 MB",
    (t) =>
      refusal(
        transact(
          t,
          Array.from({ length: 11 }, (_, i) => Put(t, `i${i}`, { text: long(390_000) })),
        ),
      ),
    "ValidationException",
  );
  same(
    "needs one kind of write an entry",
    (t) => refusal(transact(t, [{ ...Put(t, "a"), ...Delete(t, "b") }])),
    "ValidationException",
  );
  same("refuses an entry without a write", (t) => refusal(transact(t, [{}])), "ValidationException");
  same(
    "needs a table that exists",
    (t) => refusal(transact({ ...t }, [Put({ ...t, table: "missing" }, "a")])),
    "ResourceNotFoundException",
  );
  same(
    "refuses bad syntax",
    (t) => refusal(transact(t, [Put(t, "z"), Update(t, "a", "SET SET")])),
    "ValidationException",
  );
  same("refuses an unused value", (t) => refusal(transact(t, [Put(t, "a", {}, one)])), "ValidationException");
  same("refuses a check without condition", (t) => refusal(transact(t, [Check(t, "a", "")])), "ValidationException");
});

describe("a write that is wrong in itself", () => {
  const bad = "ValidationException";
  same(
    "misses its sort key",
    (t) => refusal(transact(t, [{ Put: { TableName: t.table, Item: { pk: S("a") } } }])),
    bad,
  );
  same(
    "has a key too many",
    (t) => refusal(transact(t, [{ Delete: { TableName: t.table, Key: { ...key("a"), x: N(1) } } }])),
    bad,
  );
  same("has an empty key", (t) => refusal(transact(t, [Put(t, "")])), bad);
  same("has an empty index key", (t) => refusal(transact(t, [Put(t, "a", { due: S(""), at: S("x") })])), bad);
  same("puts an item over 400 kB", (t) => refusal(transact(t, [Put(t, "a", { text: long(410_000) })])), bad);
});

describe("a write that is wrong for the item found", () => {
  const only = cancelled([invalid]);
  same(
    "puts an index key of another type",
    (t) => refusal(transact(t, [Put(t, "a", { due: N(1) }), Put(t, "b")])),
    cancelled([invalid, none]),
  );
  same("changes a key", (t) => refusal(transact(t, [Update(t, "a", "SET pk = :one", one)])), only);
  same(
    "updates an item to more than 400 kB",
    async (t) => {
      await put(t, "a", { one: long(300_000) });
      return refusal(
        transact(t, [Update(t, "a", "SET two = :two", { ExpressionAttributeValues: { ":two": long(200_000) } })]),
      );
    },
    only,
  );
  const listed = "TransactionCanceledException documents this as a reason, DynamoDB Local refuses the whole request";
  const onText = (expression: string) => async (t: Subject) => {
    await put(t, "a", { n: S("text") });
    return refusal(transact(t, [Update(t, "a", expression, one)]));
  };
  const difference = { embedded: only, dynamoDbLocal: "ValidationException", because: listed };
  differs("adds a number to text", onText("SET n = n + :one"), difference);
  differs("adds to an absent attribute", onText("SET m = m + :one"), difference);
  differs("goes into what is no map", onText("SET n.x = :one"), difference);
  differs(
    "empties an index key",
    (t) => refusal(transact(t, [Update(t, "a", "SET due = :e", { ExpressionAttributeValues: { ":e": S("") } })])),
    difference,
  );
  differs("updates an index key to another type", onText("SET due = :one"), {
    embedded: only,
    dynamoDbLocal: "accepted",
    because: "TransactionCanceledException documents this as a reason, DynamoDB Local stores the item",
  });
});

describe("a token", () => {
  const token = () => `token-${Math.random()}`;
  same(
    "makes a replay do nothing",
    async (t) => {
      const again = token();
      await put(t, "a", { n: N(1) });
      const write = () => transact(t, [Update(t, "a", "ADD n :one", one)], again);
      return [await refusal(write()), await refusal(write()), await get(t, "a")];
    },
    ["accepted", "accepted", { ...key("a"), n: N(2) }],
  );
  same(
    "may not stand for another request",
    async (t) => {
      const again = token();
      await transact(t, [Put(t, "a")], again);
      return refusal(transact(t, [Put(t, "b")], again));
    },
    "IdempotentParameterMismatchException",
  );
  same(
    "of a cancelled transaction may be used again",
    async (t) => {
      const again = token();
      const write = () => transact(t, [Put(t, "b"), Check(t, "a", "attribute_exists(pk)")], again);
      const first = await refusal(write());
      await put(t, "a");
      return [first, await refusal(write()), await get(t, "b")];
    },
    [cancelled([none, failed]), "accepted", key("b")],
  );
  same("has at most 36 characters", (t) => refusal(transact(t, [Put(t, "a")], "x".repeat(37))), "ValidationException");
});

describe("a read transaction", () => {
  const read = ({ send }: Subject, gets: Get[]) =>
    send(new TransactGetItemsCommand({ TransactItems: gets.map((Get) => ({ Get })) }));
  same(
    "answers in the order asked, with gaps",
    async (t) => {
      await Promise.all([put(t, "a", { n: N(1) }), put(t, "b")]);
      const { Responses } = await read(
        t,
        ["b", "missing", "a"].map((pk) => ({ TableName: t.table, Key: key(pk) })),
      );
      return Responses;
    },
    [{ Item: key("b") }, {}, { Item: { ...key("a"), n: N(1) } }],
  );
  same(
    "projects",
    async (t) => {
      await put(t, "a", { n: N(1), m: N(2) });
      return (await read(t, [{ TableName: t.table, Key: key("a"), ProjectionExpression: "m" }])).Responses;
    },
    [{ Item: { m: N(2) } }],
  );
  same(
    "may not read an item twice",
    (t) =>
      refusal(
        read(
          t,
          [1, 2].map(() => ({ TableName: t.table, Key: key("a") })),
        ),
      ),
    "ValidationException",
  );
  same("may not be empty", (t) => refusal(read(t, [])), "ValidationException");
  same(
    "needs a table that exists",
    (t) => refusal(read(t, [{ TableName: "missing", Key: key("a") }])),
    "ResourceNotFoundException",
  );
});
