import { createHash } from "node:crypto";
import { refusalOf } from "../../domain/attachments.ts";
import {
  type Attachment,
  attachmentTypes,
  fileKey,
  largestAttachment,
  type RefusalReason,
} from "../../schemas/attachment.ts";
import { readAttachment } from "../shared/files/attachments.ts";
import { copyFile, type FilePlace, type ReadFile, readFile, removeFile, writeOnce } from "../shared/files/bucket.ts";
import { keys } from "../shared/table/keys.ts";
import { statusChange } from "../shared/table/status-change.ts";
import { updateItem } from "../shared/table/writes.ts";
import { lookAt } from "../shared/files/look/look.ts";
import type { Attached } from "./place.ts";

export type Outcome = Attachment["status"] | "unknown";

/** Decides on a file once, and answers what has become of its attachment. The incoming file is not needed after. */
export async function check(tableName: string, incoming: FilePlace, { draftId, id }: Attached): Promise<Outcome> {
  const placeIn = (folder: "accepted" | "quarantine") => ({
    bucket: incoming.bucket,
    key: fileKey(folder, draftId, id),
  });
  const key = keys.attachment(draftId, id);

  const attachment = await readAttachment(tableName, draftId, id);
  if (attachment?.status === "uploading") {
    const file = await readFile(incoming, largestAttachment);
    const decided = file && (await decide(attachment, file));
    if (decided?.reason === undefined) {
      const kept = decided && (await keep(decided.bytes, attachment, placeIn("accepted")));
      if (kept) await updateItem(tableName, statusChange(key, { from: "uploading", to: "accepted", set: kept }));
    } else {
      await copyFile({ ...incoming, etag: decided.etag }, placeIn("quarantine"));
      const { size, reason } = decided;
      await updateItem(tableName, statusChange(key, { from: "uploading", to: "refused", set: { size, reason } }));
    }
  }

  const outcome = (await readAttachment(tableName, draftId, id))?.status ?? "unknown";
  // Of two files under one name, the other one may have been refused first; or the draft is gone.
  if (outcome === "refused" || outcome === "unknown") await removeFile(placeIn("accepted"));
  return outcome;
}

type Decided = { reason: RefusalReason; size: number; etag: string } | { reason: undefined; bytes: Buffer };

async function decide(declared: Attachment, { size, etag, bytes }: ReadFile): Promise<Decided> {
  const seen = bytes ? await lookAt(bytes) : { type: undefined, sound: false };
  const reason = refusalOf(declared, { size, ...seen });
  if (reason === undefined && bytes) return { reason, bytes };
  return { reason: reason ?? "size", size, etag };
}

/**
 * Writes the very bytes that were looked at: the incoming file may be another one by now. What is there already was
 * looked at too, so then that is what counts.
 */
async function keep(bytes: Buffer, { type }: Attachment, place: FilePlace): Promise<{ size: number; sha256: string }> {
  const isNew = await writeOnce({ ...place, bytes, contentType: attachmentTypes[type] });
  const kept = isNew ? bytes : (await readFile(place, largestAttachment))?.bytes;
  if (kept === undefined) throw new Error("The accepted file has gone");
  return { size: kept.length, sha256: createHash("sha256").update(kept).digest("hex") };
}
