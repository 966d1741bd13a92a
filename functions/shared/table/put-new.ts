import { transact, type Write } from "./writes.ts";

/** Puts that belong together, each on condition that its item is not there. */
type NewItems = readonly Write[];

/** A transaction takes a hundred writes; some are left for what must hold besides. */
const most = 80;

function* bundles(groups: readonly NewItems[]): Generator<NewItems[]> {
  let bundle: NewItems[] = [];
  let size = 0;
  for (const group of groups) {
    if (size + group.length > most && bundle.length > 0) {
      yield bundle;
      [bundle, size] = [[], 0];
    }
    bundle.push(group);
    size += group.length;
  }
  if (bundle.length > 0) yield bundle;
}

/**
 * Puts groups of new items, many in one transaction. A group that is there already is left as it is, so that doing it
 * again, after whatever end, does nothing twice. Answers false when `besides` does not hold: then nothing more is put.
 */
export async function putNew(
  tableName: string,
  groups: readonly NewItems[],
  besides: readonly Write[] = [],
): Promise<boolean> {
  for (const bundle of bundles(groups)) {
    let left = bundle;
    while (left.length > 0) {
      const failures = await transact(tableName, [...left.flat(), ...besides]);
      if (!failures) break;
      // What failed for being there shows itself; what only stood in the way of another writer is tried again.
      const isThere = left.flatMap((group) => group.map(() => group)).filter((_, index) => failures[index]?.item);
      if (isThere.length === 0) return false;
      left = left.filter((group) => !isThere.includes(group));
    }
  }
  return true;
}
