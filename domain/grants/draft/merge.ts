import type { DraftValues } from "../../../schemas/draft.ts";

type Value = DraftValues[string];

/** The state that somebody's page was drawn from, what is saved now, and what they post. */
export interface Merging {
  base: DraftValues;
  theirs: DraftValues;
  mine: DraftValues;
  /** Names of the groups of the form. */
  groups: readonly string[];
}

/** What both changed, each in another way: the saved value stays, and here is the other. */
export interface Clash {
  /** Of the control, or of the group. */
  name: string;
  values: DraftValues;
}

export interface Merged {
  values: DraftValues;
  clashes: Clash[];
}

/** One choice of several comes as text, nothing as an empty one or not at all: what means the same is the same. */
const meaning = (value: Value | undefined): string => JSON.stringify(value === undefined ? [""] : [value].flat());
const means = (one: Value | undefined, other: Value | undefined): boolean =>
  meaning(one?.length === 0 ? "" : one) === meaning(other?.length === 0 ? "" : other);

const isIn = (group: string) => (name: string) => name.startsWith(`${group}[`);

/** How many rows of a group there are; a row of which nothing is filled in is one, too. */
export const rowsIn = (values: Readonly<Record<string, unknown>>, group: string): number =>
  Math.max(
    0,
    ...Object.keys(values)
      .filter(isIn(group))
      .map((name) => Number.parseInt(name.slice(group.length + 1), 10) + 1),
  );

export const pick = (values: DraftValues, belongs: (name: string) => boolean): DraftValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => belongs(name)));

/** Whether two states say the same of all controls. */
export function sameValues(one: DraftValues, other: DraftValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => means(one[name], other[name]));
}

/** What is merged as a whole: one control, or all rows of a group that somebody has added to or removed from. */
type Unit = { name: string; belongs: (name: string) => boolean; group: boolean };

function unitsOf({ base, theirs, mine, groups }: Merging): Unit[] {
  const all = [base, theirs, mine];
  const moved = groups.filter((group) => new Set(all.map((values) => rowsIn(values, group))).size > 1);
  const names = new Set(all.flatMap((values) => Object.keys(values)));
  const single = [...names].filter((name) => !moved.some((group) => isIn(group)(name)));
  return [
    ...single.map((name): Unit => ({ name, belongs: (other) => other === name, group: false })),
    ...moved.map((name): Unit => ({ name, belongs: isIn(name), group: true })),
  ];
}

/** The values with those of one control or group replaced. */
export function replaced(values: DraftValues, belongs: (name: string) => boolean, by: DraftValues): DraftValues {
  return { ...pick(values, (name) => !belongs(name)), ...by };
}

/** What a clash is about: a group or one control. */
export const belongsTo = (name: string, groups: readonly string[]) =>
  groups.includes(name) ? isIn(name) : (other: string) => other === name;

/**
 * Merges what two people did to the same state, control by control. Rows are told apart by their place, so a group whose
 * number of rows has changed is merged as a whole. What only one of them changed is taken; where both did, in different
 * ways, the saved value stays and the posted one is answered beside it. Nothing that anybody typed is left out.
 */
export function mergeDraft(merging: Merging): Merged {
  const { base, theirs, mine } = merging;
  let values = theirs;
  const clashes: Clash[] = [];
  for (const { name, belongs, group } of unitsOf(merging)) {
    const [was, saved, posted] = [pick(base, belongs), pick(theirs, belongs), pick(mine, belongs)];
    const same = (one: DraftValues, other: DraftValues) =>
      sameValues(one, other) && (!group || rowsIn(one, name) === rowsIn(other, name));
    if (same(posted, was) || same(posted, saved)) continue;
    // An emptied control stays named, so that its row is still there.
    const by = group || name in posted ? posted : { [name]: "" };
    if (same(saved, was)) values = replaced(values, belongs, by);
    else clashes.push({ name, values: by });
  }
  return { values, clashes };
}
