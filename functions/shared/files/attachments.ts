import { Attachment, type AttachmentId } from "../../../schemas/attachment.ts";
import { parseItem } from "../records.ts";
import { keys, prefix } from "../table/keys.ts";
import { getItem, queryItems } from "../table/reads.ts";
import { absent, type Write } from "../table/writes.ts";

/** Announces a file: without this, what is uploaded is thrown away. */
export const announcement = (draftId: string, attachment: Attachment & { status: "uploading" }): Write => ({
  put: { ...keys.attachment(draftId, attachment.id), ...attachment },
  condition: absent,
});

export async function readAttachment(
  tableName: string,
  draftId: string,
  id: AttachmentId,
): Promise<Attachment | undefined> {
  const item = await getItem(tableName, keys.attachment(draftId, id));
  return item && parseItem(Attachment, item);
}

/** All files of a draft, in every state. */
export async function readAttachments(tableName: string, draftId: string): Promise<Attachment[]> {
  const items = queryItems(tableName, keys.draft(draftId).pk, { prefix: prefix.attachment });
  return Array.fromAsync(items, (item) => parseItem(Attachment, item));
}
