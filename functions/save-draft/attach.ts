import { randomBytes } from "node:crypto";
import { checkValue } from "../../domain/answer-value.ts";
import { cleanFileName } from "../../domain/attachments.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import {
  type Attachment,
  AttachmentId,
  AttachmentType,
  attachmentTypes,
  fileKey,
  largestAttachment,
} from "../../schemas/attachment.ts";
import type { SimpleField } from "../../schemas/field.ts";
import * as z from "zod/mini";
import { draftAddress } from "../shared/drafts/open.ts";
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
import type { Saved } from "./go-on.ts";

const nameField: SimpleField = {
  type: "text",
  name: "_fileName",
  label: { pl: "-" },
  required: true,
  maxLength: 140,
  example: "",
};

/** The page from which a browser sends the file straight to where files are kept, and comes back. */
async function uploadPageOf({ request, env, open }: Saved, file: Attachment): Promise<Response> {
  const { FILES_BUCKET: bucket } = env;
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
  return pageResponse(200, html, [], [bucketOrigin(bucket)]);
}

/** Announces a file, and shows the form that sends it. One of the same name that has not come is meant to come now. */
export async function attach(saved: Saved): Promise<Response> {
  const { request, env, post, open } = saved;
  const { TABLE_NAME } = env;
  const { now } = request;
  const { draft, form, language, link } = open;
  const checked = checkValue(nameField, post.get("_fileName") ?? "");
  const type = z.safeParse(AttachmentType, post.get("_fileType")).data;
  const faults: FieldFault[] = [
    ...("fault" in checked ? [{ field: "_fileName", ...checked.fault }] : []),
    ...(type ? [] : [{ field: "_fileType", code: "required" as const }]),
  ];
  const name = type && "value" in checked ? cleanFileName(String(checked.value), type) : undefined;
  if (faults.length > 0 || type === undefined || name === undefined) {
    const errors = fieldErrors(language, faults.length > 0 ? faults : [{ field: "_fileName", code: "required" }]);
    const typed = { ...draft.values, _fileName: post.get("_fileName") ?? "", _fileType: post.get("_fileType") ?? "" };
    return showDraft(TABLE_NAME, open, now, { status: 422, errors, typed });
  }
  const files = await readAttachments(TABLE_NAME, draft.id);
  const awaited = files.find((file) => file.name === name && file.type === type && file.status === "uploading");
  if (awaited) return uploadPageOf(saved, awaited);
  const id = randomBytes(12).toString("base64url");
  const file = { id, name, type, uploadedAt: now, status: "uploading" as const };
  // Refused when there are as many as there may be: the page says so.
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(link, now),
    filesWrite(draft, 1, form.attachments),
    announcement(draft.id, file),
  ]);
  return failures ? seeOther(draftAddress(open)) : uploadPageOf(saved, file);
}

/** The form for a file that was announced and has not come, or was broken off. */
export async function uploadAgain(saved: Saved, id: string): Promise<Response> {
  const known = z.safeParse(AttachmentId, id).data;
  const file = known && (await readAttachment(saved.env.TABLE_NAME, saved.open.draft.id, known));
  return file && file.status === "uploading" ? uploadPageOf(saved, file) : seeOther(draftAddress(saved.open));
}

/** Takes a file back. Its bytes go when the draft does: until then nobody can reach them. */
export async function detach({ request, env: { TABLE_NAME }, open }: Saved, id: string): Promise<Response> {
  const known = z.safeParse(AttachmentId, id);
  if (known.success) {
    const key = keys.attachment(open.draft.id, known.data);
    await transact(TABLE_NAME, [
      linkIsOpen(open.link, request.now),
      { delete: key, condition: { expression: "attribute_exists(pk)" } },
      filesWrite(open.draft, -1, open.form.attachments),
      { put: { ...keys.detached(open.draft.id, known.data), schemaVersion: 1 } },
    ]);
  }
  return seeOther(draftAddress(open, { news: "detached" }));
}
