import {
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { describe } from "vitest";
import { refusal, same } from "./support/compare.ts";
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

const absent = { ConditionExpression: "attribute_not_exists(pk)" };
const old = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" };
const one = { ExpressionAttributeValues: { ":one": N(1) } };
const none = { Code: "None", Message: undefined, Item: undefined };
const failed = { Code: "ConditionalCheckFailed", Message: "The conditional request failed", Item: undefined };
const cancelled = (reasons: { Code: string }[]) => ({
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

describe("what cannot be done to the item found", () => {
  same(
    "a number added to text",
    async (t) => {
      await put(t, "a", { n: S("text") });
      return refusal(transact(t, [Put(t, "z"), Update(t, "a", "SET n = n + :one", one)]));
    },
    "?",
  );
  same(
    "adding to an attribute that is absent",
    (t) => refusal(transact(t, [Update(t, "a", "SET n = n + :one", one)])),
    "?",
  );
  same(
    "a path into what is no map",
    async (t) => {
      await put(t, "a", { n: S("text") });
      return refusal(transact(t, [Update(t, "a", "SET n.x = :one", one)]));
    },
    "?",
  );
  same("a missing sort key", (t) => refusal(transact(t, [{ Put: { TableName: t.table, Item: { pk: S("a") } } }])), "?");
  same(
    "a key too many",
    (t) => refusal(transact(t, [{ Delete: { TableName: t.table, Key: { ...key("a"), x: N(1) } } }])),
    "?",
  );
  same("an empty key", (t) => refusal(transact(t, [Put(t, "")])), "?");
  same("an index key of another type", (t) => refusal(transact(t, [Put(t, "a", { due: N(1) })])), "?");
  same("an empty index key", (t) => refusal(transact(t, [Put(t, "a", { due: S(""), at: S("x") })])), "?");
  same(
    "an index key updated to another type",
    (t) => refusal(transact(t, [Update(t, "a", "SET due = :one", one)])),
    "?",
  );
  same("changing a key", (t) => refusal(transact(t, [Update(t, "a", "SET pk = :one", one)])), "?");
  same("an item over 400 kB", (t) => refusal(transact(t, [Put(t, "a", { text: long(410_000) })])), "?");
  same(
    "an item over 400 kB after an update",
    async (t) => {
      await put(t, "a", { one: long(300_000) });
      return refusal(
        transact(t, [Update(t, "a", "SET two = :two", { ExpressionAttributeValues: { ":two": long(200_000) } })]),
      );
    },
    "?",
  );
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
  const read = ({ send }: Subject, gets: { TableName: string; Key: ReturnType<typeof key> }[]) =>
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
      return (await read(t, [{ TableName: t.table, Key: key("a"), ...{ ProjectionExpression: "m" } }])).Responses;
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
