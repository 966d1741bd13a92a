import { Draft, DraftRevision, type DraftValues } from "../../../schemas/draft.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";

export async function readDraft(tableName: string, id: string): Promise<Draft | undefined> {
  const item = await getItem(tableName, keys.draft(id));
  return item && parseItem(Draft, item);
}

/** The state that a page was drawn from; an empty one when it is kept no more, so that every difference counts. */
export async function baseOf(tableName: string, draft: Draft, revision: number): Promise<DraftValues> {
  if (revision === draft.revision) return draft.values;
  const item = await getItem(tableName, keys.draftRevision(draft.id, revision));
  const base = item && parseItem(DraftRevision, item);
  return base?.revision === revision ? base.values : {};
}
