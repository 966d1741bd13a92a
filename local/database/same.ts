import type { Item, WireValue } from "./wire.ts";

const SETS = new Set(["SS", "NS", "BS"]);

/** Whether two items are equal to DynamoDB: attributes and members of sets have no order. */
export function sameItem(one: Item, other: Item): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => {
    const [left, right] = [one[name], other[name]];
    return left !== undefined && right !== undefined && sameValue(left, right);
  });
}

function sameValue(one: WireValue, other: WireValue): boolean {
  const type = Object.keys(one)[0] ?? "";
  const [left, right] = [one[type], other[type]];
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return false;
    if (SETS.has(type)) return left.every((member) => right.includes(member));
    return left.every((member, at) => sameValue(member, right[at]));
  }
  if (isMap(left) && isMap(right)) return sameItem(left, right);
  return left === right;
}

const isMap = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
