import type { Draft } from "../../schemas/draft.ts";
import { ofAddressKey } from "../shared/drafts/of-address.ts";
import { keyOf, keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { transact, type Write } from "../shared/table/writes.ts";

const gone = (key: ReturnType<typeof keyOf>): Write => ({
  delete: key,
  condition: { expression: "attribute_exists(pk) OR attribute_not_exists(pk)" },
});

const together = 50;

/** Erases a draft with all its states, letters and files; itself last, so that what is cut off goes on with the next run. */
export async function eraseDraft(tableName: string, draft: Draft): Promise<void> {
  const { pk, sk } = keys.draft(draft.id);
  const items = await Array.fromAsync(queryItems(tableName, pk));
  const rest = items.map(keyOf).filter((key) => key.sk !== sk);
  const addresses = draft.editors.map((email) => ofAddressKey(email, { formId: draft.formId, draftId: draft.id }));
  const all = [...rest, ...addresses];
  for (let from = 0; from < all.length; from += together) {
    await transact(tableName, all.slice(from, from + together).map(gone));
  }
  await transact(tableName, [gone({ pk, sk })]);
}
