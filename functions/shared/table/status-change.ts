import type { Item } from "./client.ts";
import type { Key } from "./keys.ts";
import type { Write } from "./writes.ts";

interface Step {
  from: string;
  to: string;
  /** Attributes that the new state has, and names of those it has no more. */
  set?: Item;
  remove?: readonly string[];
}

/** Moves a record from one state of its life cycle to another, if it still is in the first. */
export function statusChange(key: Key, { from, to, set = {}, remove = [] }: Step): Extract<Write, { update: Key }> {
  const changes = Object.entries({ status: to, ...set });
  const names = [...changes.map(([name]) => name), ...remove];
  const removal = remove.length > 0 ? ` REMOVE ${remove.map((name) => `#${name}`).join(", ")}` : "";
  return {
    update: key,
    expression: `SET ${changes.map(([name]) => `#${name} = :${name}`).join(", ")}${removal}`,
    condition: {
      expression: "#status = :from",
      // Every name is aliased, as some are reserved words.
      names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      values: { ":from": from, ...Object.fromEntries(changes.map(([name, value]) => [`:${name}`, value])) },
    },
  };
}
