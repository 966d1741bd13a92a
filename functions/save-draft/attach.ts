import { randomBytes } from "node:crypto";
import { cleanFileName } from "../../domain/attachments.ts";
import {
  type Attachment,
  AttachmentId,
  AttachmentType,
  attachmentTypes,
  fileKey,
  largestAttachment,
} from "../../schemas/attachment.ts";
import * as z from "zod/mini";
import { draftAddress } from "../shared/drafts/open.ts";
import type { Saved } from "../shared/drafts/save-post.ts";
import { showDraft } from "../shared/drafts/show.ts";
import { announcement, readAttachment, readAttachments } from "../shared/files/attachments.ts";
import { presignUpload } from "../shared/files/presign-upload.ts";
import { bucketOrigin } from "../shared/files/signing.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { originOf } from "../shared/http/origin.ts";
import { fieldErrors, pageResponse, type Response, seeOther } from "../shared/http/response.ts";
import { uploadPage } from "../shared/pages/draft/upload.tsx";
import { filesWrite } from "../shared/drafts/writes.ts";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";

/** The page from which a browser sends the file straight to where files are kept, and comes back. */
async function uploadPageOf({ request, open }: Saved, bucket: string, file: Attachment): Promise<Response> {
  const target = await presignUpload({
    bucket,
    key: fileKey("incoming", open.draft.id, file.id),
    contentType: attachmentTypes[file.type],
    fileName: file.name,
    maxBytes: largestAttachment,
    redirect: `${originOf(request.event)}${draftAddress(open, { news: "attached" })}`,
    now: request.now,
  });
  const html = uploadPage({ ...open, file, target, back: draftAddress(open) });
  return pageResponse(200, html, undefined, [bucketOrigin(bucket)]);
}

/** Announces a file, and shows the form that sends it. One of the same name that has not come is meant to come now. */
export async function attach(saved: Saved, bucket: string): Promise<Response> {
  const { request, tableName, post, open } = saved;
  const { now } = request;
  const { draft, form, language, link } = open;
  const given = post.get("_fileName") ?? "";
  const type = z.safeParse(AttachmentType, post.get("_fileType")).data;
  const name = cleanFileName(given, type ?? "pdf");
  if (type === undefined || name === undefined) {
    const missing = [...(name === undefined ? ["_fileName"] : []), ...(type ? [] : ["_fileType"])];
    const faults = missing.map((field) => ({ field, code: "required" as const }));
    const typed = { ...draft.values, _fileName: given.slice(0, 300), _fileType: type ?? "" };
    return showDraft(tableName, open, now, { status: 422, errors: fieldErrors(language, faults), typed });
  }
  const files = await readAttachments(tableName, draft.id);
  const awaited = files.find((file) => file.name === name && file.type === type && file.status === "uploading");
  if (awaited) return uploadPageOf(saved, bucket, awaited);
  const id = randomBytes(12).toString("base64url");
  const file = { id, name, type, uploadedAt: now, status: "uploading" as const };
  // Refused when there are as many as there may be: the page says so.
  const failures = await transact(tableName, [
    linkIsOpen(link, now),
    filesWrite(draft, 1, form.attachments),
    announcement(draft.id, file),
  ]);
  return failures ? seeOther(draftAddress(open)) : uploadPageOf(saved, bucket, file);
}

/** The form for a file that was announced and has not come, or was broken off. */
export async function uploadAgain(saved: Saved, bucket: string, id: string): Promise<Response> {
  const known = z.safeParse(AttachmentId, id).data;
  const file = known && (await readAttachment(saved.tableName, saved.open.draft.id, known));
  return file && file.status === "uploading" ? uploadPageOf(saved, bucket, file) : seeOther(draftAddress(saved.open));
}

/** Takes a file back. Its bytes go when the draft does: until then nobody can reach them. */
export async function detach({ request, tableName, open }: Saved, id: string): Promise<Response> {
  const known = z.safeParse(AttachmentId, id);
  if (known.success) {
    const key = keys.attachment(open.draft.id, known.data);
    await transact(tableName, [
      linkIsOpen(open.link, request.now),
      { delete: key, condition: { expression: "attribute_exists(pk)" } },
      filesWrite(open.draft, -1, open.form.attachments),
      { put: { ...keys.detached(open.draft.id, known.data), schemaVersion: 1 } },
    ]);
  }
  return seeOther(draftAddress(open, { news: "detached" }));
}
