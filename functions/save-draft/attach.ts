import { randomBytes } from "node:crypto";
import { checkValue } from "../../domain/answer-value.ts";
import { cleanFileName } from "../../domain/attachments.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import { AttachmentId, AttachmentType } from "../../schemas/attachment.ts";
import type { SimpleField } from "../../schemas/field.ts";
import * as z from "zod/mini";
import { draftAddress } from "../shared/drafts/open.ts";
import { showDraft } from "../shared/drafts/show.ts";
import { announcement } from "../shared/files/attachments.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
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

/** Announces a file, and leads to the page from which it is sent straight to where files are kept. */
export async function attach({ request, env: { TABLE_NAME }, post, open }: Saved): Promise<Response> {
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
  const id = randomBytes(12).toString("base64url");
  const file = { id, name, type, uploadedAt: now, status: "uploading" as const };
  // Refused when there are as many as there may be: the page says so.
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(link, now),
    filesWrite(draft, 1, form.attachments),
    announcement(draft.id, file),
  ]);
  return seeOther(draftAddress(open, failures ? {} : { upload: id }));
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
