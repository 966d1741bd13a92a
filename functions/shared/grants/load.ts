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

/**
 * Counts what several people have been given, if what they had before still is what was read: so those who are chosen
 * at the same moment for something else are not chosen twice, and work spreads evenly.
 */
export function loadsWrite(
  formId: string,
  load: (personId: string) => number,
  changes: Readonly<Record<string, number>>,
): Write {
  const people = Object.entries(changes).map(([id, change], index) => ({ id, change, index }));
  const unchanged = people.map(({ id, index }) =>
    load(id) === 0 ? `(attribute_not_exists(#p${index}) OR #p${index} = :b${index})` : `#p${index} = :b${index}`,
  );
  return {
    update: keys.load(formId),
    expression: `ADD ${people.map(({ index }) => `#p${index} :c${index}`).join(", ")}`,
    condition: {
      expression: unchanged.join(" AND "),
      names: Object.fromEntries(people.map(({ id, index }) => [`#p${index}`, attributeOf(id)])),
      values: Object.fromEntries(
        people.flatMap(({ id, change, index }) => [
          [`:c${index}`, change],
          [`:b${index}`, load(id)],
        ]),
      ),
    },
  };
}

/** Who has had the least to do; among equals the first. */
export function leastLoaded<Person extends { id: string }>(
  people: readonly Person[],
  load: (personId: string) => number,
): Person | undefined {
  return people.toSorted((one, other) => load(one.id) - load(other.id))[0];
}
