import { keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";
import type { Write } from "../table/writes.ts";

/** Attributes of the item do not clash with its key. */
const attributeOf = (personId: string) => `of ${personId}`;

/** How much each person of a call has been given to do; who is not there has had nothing. */
export async function readLoad(tableName: string, formId: string): Promise<(personId: string) => number> {
  const item = await getItem(tableName, keys.load(formId));
  return (personId) => Number(item?.[attributeOf(personId)] ?? 0);
}

/** Counts something that somebody has been given to do, or (-1) need not do any more. */
export const loadWrite = (formId: string, personId: string, change: 1 | -1 = 1): Write => ({
  update: keys.load(formId),
  expression: "ADD #person :change",
  condition: {
    expression: "attribute_exists(pk) OR attribute_not_exists(pk)",
    names: { "#person": attributeOf(personId) },
    values: { ":change": change },
  },
});

/** Who has had the least to do; among equals the first. */
export function leastLoaded<Person extends { id: string }>(
  people: readonly Person[],
  load: (personId: string) => number,
): Person | undefined {
  return people.toSorted((one, other) => load(one.id) - load(other.id))[0];
}
