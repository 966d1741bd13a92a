import type { Draft, DraftConflict, DraftValues } from "../../../schemas/draft.ts";
import type { Instant } from "../../../schemas/values.ts";
import { belongsTo, mergeDraft, pick, replaced, rowsIn, sameValues } from "./merge.ts";

/** What somebody posts from the page of a draft. */
export interface DraftPost {
  /** The state that the page was drawn from; an empty one where it is not known any more. */
  base: DraftValues;
  values: DraftValues;
  /** Which of two versions is to stay, by the id of the conflict. */
  choices: Readonly<Record<string, "theirs" | "mine">>;
}

const isSame = (one: Pick<DraftConflict, "name" | "values">, other: Pick<DraftConflict, "name" | "values">) =>
  one.name === other.name && sameValues(one.values, other.values);

/**
 * The draft as it is after a save, one revision further; undefined when nothing changes, as when a post comes twice.
 * Unsettled conflicts of before stay until somebody chooses.
 */
export function savedDraft(draft: Draft, post: DraftPost, groups: readonly string[], now: Instant): Draft | undefined {
  let mine = post.values;
  for (const { id, name, values } of draft.conflicts) {
    if (post.choices[id] === "mine") mine = replaced(mine, belongsTo(name, groups), values);
  }
  const { values, clashes } = mergeDraft({ base: post.base, theirs: draft.values, mine, groups });
  const settled = ({ name, values: wanted }: DraftConflict) => {
    const saved = pick(values, belongsTo(name, groups));
    return sameValues(saved, wanted) && rowsIn(saved, name) === rowsIn(wanted, name);
  };
  const left = draft.conflicts.filter((conflict) => post.choices[conflict.id] === undefined && !settled(conflict));
  const revision = draft.revision + 1;
  const added = clashes
    .filter((clash) => !left.some((conflict) => isSame(conflict, clash)))
    .map((clash, index): DraftConflict => ({ id: `${revision}-${index}`, ...clash }));
  const conflicts = [...left, ...added];
  const unchanged =
    added.length === 0 &&
    left.length === draft.conflicts.length &&
    sameValues(values, draft.values) &&
    groups.every((group) => rowsIn(values, group) === rowsIn(draft.values, group));
  return unchanged ? undefined : { ...draft, revision, values, conflicts, savedAt: now };
}
