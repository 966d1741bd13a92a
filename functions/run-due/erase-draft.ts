import { attachmentFolders, fileKey } from "../../schemas/attachment.ts";
import type { Draft } from "../../schemas/draft.ts";
import { ofAddressKey } from "../shared/drafts/of-address.ts";
import { removeFile } from "../shared/files/bucket.ts";
import { keyOf, keys, prefix } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { transact, type Write } from "../shared/table/writes.ts";

const gone = (key: ReturnType<typeof keyOf>): Write => ({
  delete: key,
  condition: { expression: "attribute_exists(pk) OR attribute_not_exists(pk)" },
});

const together = 50;

const detached = keys.detached("", "").sk;

/** Files of which nobody has need any more: all that were never sent, and those that were taken back before. */
const isUnneeded = (draft: Draft, sk: string): boolean =>
  sk.startsWith(detached) || (draft.status !== "submitted" && sk.startsWith(prefix.attachment));

/** Erases a draft with all its states, letters and files; itself last, so that what is cut off goes on with the next run. */
export async function eraseDraft(tableName: string, bucket: string, draft: Draft): Promise<void> {
  const { pk, sk } = keys.draft(draft.id);
  const items = await Array.fromAsync(queryItems(tableName, pk));
  const rest = items.map(keyOf).filter((key) => key.sk !== sk);
  for (const key of rest.filter((one) => isUnneeded(draft, one.sk))) {
    const id = key.sk.slice(key.sk.indexOf("#") + 1);
    for (const folder of attachmentFolders) await removeFile({ bucket, key: fileKey(folder, draft.id, id) });
  }
  const addresses = draft.editors.map((email) => ofAddressKey(email, { formId: draft.formId, draftId: draft.id }));
  const all = [...rest, ...addresses];
  for (let from = 0; from < all.length; from += together) {
    await transact(tableName, all.slice(from, from + together).map(gone));
  }
  await transact(tableName, [gone({ pk, sk })]);
}
