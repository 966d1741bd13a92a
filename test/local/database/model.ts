import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { key, N, S } from "./support.ts";

/** A record of these tests: a number and, when it is in the index, what it is due for. */
export interface Entry {
  n: number;
  due?: string;
}

type Condition = "none" | "absent" | "present" | { below: number };

/** One write of one item, or a check of it. */
export interface Step {
  kind: "put" | "add" | "remove" | "check";
  pk: string;
  n: number;
  due: string | undefined;
  condition: Condition;
}

/** What a step must meet, and what it does, in plain words of a Map. */
export type Model = Map<string, Entry>;

export function holds(model: Model, { pk, condition }: Step): boolean {
  const entry = model.get(pk);
  if (condition === "none") return true;
  if (condition === "absent") return entry === undefined;
  if (condition === "present") return entry !== undefined;
  return entry !== undefined && entry.n < condition.below;
}

export function apply(model: Model, { kind, pk, n, due }: Step): void {
  if (kind === "put") model.set(pk, { n, ...(due !== undefined && { due }) });
  if (kind === "add") model.set(pk, { n: (model.get(pk)?.n ?? 0) + n, ...(due !== undefined && { due }) });
  if (kind === "remove") model.delete(pk);
}

export function item(pk: string, { n, due }: Entry): Record<string, AttributeValue> {
  return { ...key(pk), n: N(n), ...(due !== undefined && { due: S(due) }) };
}

/** The same step as a member of TransactItems. Single writes take their parameters from it too. */
export function request({ kind, pk, n, due, condition }: Step, table: string) {
  const guarded = guard(condition);
  const common = {
    TableName: table,
    ...(guarded && { ConditionExpression: guarded.expression }),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
  const values = { ...(typeof condition === "object" && { ":below": N(condition.below) }) };
  const used = Object.keys(values).length > 0 && { ExpressionAttributeValues: values };
  if (kind === "put") return { Put: { ...common, ...used, Item: item(pk, { n, ...(due !== undefined && { due }) }) } };
  if (kind === "remove") return { Delete: { ...common, ...used, Key: key(pk) } };
  if (kind === "check")
    return {
      ConditionCheck: {
        ...common,
        ...used,
        ConditionExpression: guarded?.expression ?? "attribute_not_exists(never)",
        Key: key(pk),
      },
    };
  return {
    Update: {
      ...common,
      Key: key(pk),
      UpdateExpression: due === undefined ? "ADD n :n REMOVE due" : "ADD n :n SET due = :due",
      ExpressionAttributeValues: { ...values, ":n": N(n), ...(due !== undefined && { ":due": S(due) }) },
    },
  };
}

function guard(condition: Condition): { expression: string } | undefined {
  if (condition === "none") return undefined;
  if (condition === "absent") return { expression: "attribute_not_exists(pk)" };
  if (condition === "present") return { expression: "attribute_exists(pk)" };
  return { expression: "n < :below" };
}
