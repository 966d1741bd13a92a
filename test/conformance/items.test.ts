import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { describe } from "vitest";
import { refusal, same } from "./support/compare.ts";
import { key, N, S, type Subject } from "./support/table.ts";

const put = ({ send, table }: Subject, item: object, more: object = {}) =>
  send(new PutItemCommand({ TableName: table, Item: { ...key("p"), ...item }, ...more }));
const get = async ({ send, table }: Subject, more: object = {}) =>
  (await send(new GetItemCommand({ TableName: table, Key: key("p"), ...more }))).Item;
const update = ({ send, table }: Subject, more: Partial<UpdateItemCommandInput>) =>
  send(new UpdateItemCommand({ TableName: table, Key: key("p"), ...more }));
const remove = ({ send, table }: Subject, more: object = {}) =>
  send(new DeleteItemCommand({ TableName: table, Key: key("p"), ...more }));
const absent = { ConditionExpression: "attribute_not_exists(pk)" };

const everyType = {
  text: S("Zażółć gęślą jaźń"),
  empty: S(""),
  number: N("12345678901234567890.123"),
  exponent: N("1e3"),
  yes: { BOOL: true },
  nothing: { NULL: true },
  bytes: { B: new Uint8Array([0, 1, 255]) },
  list: { L: [S("a"), N(1), { M: { deep: S("x") } }] },
  map: { M: { a: { M: { b: { L: [] } } } } },
  texts: { SS: ["a", "b"] },
  numbers: { NS: ["1", "2"] },
};

describe("an item", () => {
  same("comes back as it was put, numbers normalised", async (t) => (await put(t, everyType), get(t)), {
    ...key("p"),
    ...everyType,
    exponent: N(1000),
  });
  same("that does not exist is absent", (t) => get(t), undefined);
  same(
    "is read in part by a projection",
    async (t) => {
      await put(t, everyType);
      return get(t, {
        ProjectionExpression: "#text, #list[2].deep, #map.a",
        ExpressionAttributeNames: { "#text": "text", "#list": "list", "#map": "map" },
      });
    },
    { text: everyType.text, list: { L: [{ M: { deep: S("x") } }] }, map: everyType.map },
  );
  same(
    "is replaced whole and the old one returned",
    async (t) => {
      await put(t, { a: N(1) });
      const { Attributes } = await put(t, { b: N(2) }, { ReturnValues: "ALL_OLD" });
      return { Attributes, now: await get(t) };
    },
    { Attributes: { ...key("p"), a: N(1) }, now: { ...key("p"), b: N(2) } },
  );
  same(
    "is deleted once and returned then",
    async (t) => {
      await put(t, { a: N(1) });
      const all = { ReturnValues: "ALL_OLD" };
      return [(await remove(t, all)).Attributes, (await remove(t, all)).Attributes, await get(t)];
    },
    [{ ...key("p"), a: N(1) }, undefined, undefined],
  );
});

describe("an update", () => {
  same("creates what is not there", async (t) => (await update(t, {}), get(t)), key("p"));
  for (const [kind, expected] of Object.entries({
    NONE: undefined,
    ALL_OLD: { ...key("p"), a: N(1), b: S("x") },
    UPDATED_OLD: { a: N(1) },
    ALL_NEW: { ...key("p"), a: N(3), b: S("x"), c: S("new") },
    UPDATED_NEW: { a: N(3), c: S("new") },
  }) as [NonNullable<UpdateItemCommandInput["ReturnValues"]>, unknown][])
    same(
      `returns ${kind}`,
      async (t) => {
        await put(t, { a: N(1), b: S("x") });
        const values = { ":two": N(2), ":c": S("new") };
        const UpdateExpression = "SET a = a + :two, c = if_not_exists(c, :c)";
        return (await update(t, { UpdateExpression, ExpressionAttributeValues: values, ReturnValues: kind }))
          .Attributes;
      },
      expected,
    );
  same(
    "sets, appends, removes, adds and deletes",
    async (t) => {
      await put(t, {
        list: { L: [N(1), N(2)] },
        tags: { SS: ["a", "b"] },
        gone: S("x"),
        map: { M: { k: N(1), x: N(9) } },
      });
      await update(t, {
        UpdateExpression:
          "SET #list = list_append(#list, :more), #map.k = #map.k - :one REMOVE gone, #map.x ADD amount :one, tags :tag DELETE absent :tag",
        ExpressionAttributeNames: { "#list": "list", "#map": "map" },
        ExpressionAttributeValues: { ":more": { L: [N(3)] }, ":one": N(1), ":tag": { SS: ["c"] } },
      });
      return get(t);
    },
    {
      ...key("p"),
      list: { L: [N(1), N(2), N(3)] },
      tags: { SS: ["a", "b", "c"] },
      map: { M: { k: N(0) } },
      amount: N(1),
    },
  );
  same(
    "leaves no empty set behind",
    async (t) => {
      await put(t, { tags: { SS: ["a"] } });
      await update(t, { UpdateExpression: "DELETE tags :a", ExpressionAttributeValues: { ":a": { SS: ["a"] } } });
      return get(t);
    },
    key("p"),
  );
});

describe("a condition", () => {
  const item = { n: N(5), text: S("abc"), list: { L: [N(1)] }, none: { NULL: true }, tags: { SS: ["x"] } };
  const names = { "#text": "text", "#list": "list", "#none": "none" };
  const holds =
    (ConditionExpression: string, values: Record<string, ReturnType<typeof S>> = {}) =>
    async (t: Subject) => {
      await put(t, item);
      const used = Object.fromEntries(Object.entries(names).filter(([name]) => ConditionExpression.includes(name)));
      return refusal(
        update(t, {
          ConditionExpression,
          ...(Object.keys(used).length > 0 && { ExpressionAttributeNames: used }),
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        }),
      );
    };
  const no = "ConditionalCheckFailedException";
  same("attribute_exists", holds("attribute_exists(n)"), "accepted");
  same("attribute_not_exists", holds("attribute_not_exists(n)"), no);
  same("= and <>", holds("n = :five AND #text <> :x", { ":five": N("5.0"), ":x": S("x") }), "accepted");
  same("< of other types", holds("n < :x", { ":x": S("x") }), no);
  same("<> of other types", holds("n <> :x", { ":x": S("5") }), "accepted");
  same("<> of an absent attribute", holds("absent <> :x", { ":x": S("5") }), "accepted");
  same("< of an absent attribute", holds("absent < :x", { ":x": N(5) }), no);
  same("NOT < of an absent attribute", holds("NOT absent < :x", { ":x": N(5) }), "accepted");
  same("between", holds("n BETWEEN :a AND :b", { ":a": N(5), ":b": N(6) }), "accepted");
  same("in", holds("n IN (:a, :b)", { ":a": N(1), ":b": N(5) }), "accepted");
  same("begins_with", holds("begins_with(#text, :a)", { ":a": S("ab") }), "accepted");
  same("contains in text", holds("contains(#text, :a)", { ":a": S("bc") }), "accepted");
  same("contains in a set", holds("contains(tags, :a)", { ":a": S("x") }), "accepted");
  same("contains in a list", holds("contains(#list, :a)", { ":a": N(1) }), "accepted");
  same("attribute_type", holds("attribute_type(#none, :t)", { ":t": S("NULL") }), "accepted");
  same("size", holds("size(#text) = :three AND size(#list) = :one", { ":three": N(3), ":one": N(1) }), "accepted");
  same(
    "OR, NOT and brackets",
    holds("NOT (n = :a OR (n > :b AND n < :c))", { ":a": N(1), ":b": N(5), ":c": N(9) }),
    "accepted",
  );
  same("comparing an attribute with itself", holds("n > n"), "ValidationException");
});

describe("a failed condition of a single write", () => {
  const old = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" };
  const never = { ConditionExpression: "attribute_exists(never)", ...old };
  const stored = { ...key("p"), a: N(1) };
  const failed = { name: "ConditionalCheckFailedException", item: stored };
  const with1 = (request: (t: Subject) => Promise<unknown>) => async (t: Subject) => {
    await put(t, { a: N(1) });
    return [await refusal(request(t)), await get(t)];
  };
  same(
    "returns the item of a put",
    with1((t) => put(t, {}, { ...absent, ...old })),
    [failed, stored],
  );
  same(
    "returns the item of a delete",
    with1((t) => remove(t, never)),
    [failed, stored],
  );
  same(
    "returns the item of an update",
    with1((t) => update(t, { UpdateExpression: "REMOVE a", ...never, ReturnValuesOnConditionCheckFailure: "ALL_OLD" })),
    [failed, stored],
  );
  same(
    "returns nothing unless asked",
    with1((t) => put(t, {}, absent)),
    [failed.name, stored],
  );
  same("returns nothing where there is nothing", (t) => refusal(remove(t, never)), failed.name);
});
