import { createHash, randomBytes } from "node:crypto";
import { cleanFileName, refusalOf, typeOfName } from "../../domain/attachments.ts";
import type { Fault } from "../../domain/refusal.ts";
import { acceptedTypes, largestFile, unclaimedUntil } from "../../domain/uploads.ts";
import { attachmentTypes, type RefusalReason } from "../../schemas/attachment.ts";
import type { SimpleField } from "../../schemas/field.ts";
import { type Upload, uploadKey } from "../../schemas/upload.ts";
import type { Instant } from "../../schemas/values.ts";
import { lookAt } from "../shared/files/look/look.ts";
import { putFile } from "../shared/files/put-file.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";

export type FileField = Extract<SimpleField, { type: "file" }>;

interface Given {
  formId: string;
  field: FileField;
  file: File;
  now: Instant;
}

const faultOf = (reason: RefusalReason, { maxMegabytes }: FileField): Fault => {
  if (reason === "size") return { code: "fileTooLarge", limit: maxMegabytes };
  return { code: reason === "type" ? "fileType" : reason === "empty" ? "fileNotChosen" : "fileBroken" };
};

/** Looks at one file, by its name and its content; what may be kept is described. */
async function examine({ formId, field, file, now }: Given): Promise<{ upload: Upload; bytes: Buffer } | Fault> {
  const type = typeOfName(file.name);
  const name = type && cleanFileName(file.name, type);
  if (type === undefined || name === undefined || !acceptedTypes(field).includes(type)) return faultOf("type", field);
  if (file.size > largestFile(field)) return faultOf("size", field);
  const bytes = Buffer.from(await file.arrayBuffer());
  const reason = refusalOf({ name, type }, { size: bytes.byteLength, ...(await lookAt(bytes)) });
  if (reason !== undefined) return faultOf(reason, field);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = randomBytes(16).toString("base64url");
  const about = { formId, id, field: field.name, name, type, size: bytes.byteLength, sha256, uploadedAt: now };
  return { upload: { schemaVersion: 1, ...about }, bytes };
}

/** Keeps a file, for a day and a half at first: its record before its bytes, so that none is ever left behind. */
export async function take(
  { tableName, bucket }: { tableName: string; bucket: string },
  given: Given,
): Promise<Upload | Fault> {
  const examined = await examine(given);
  if ("code" in examined) return examined;
  const { upload, bytes } = examined;
  const due = dueAttributes(unclaimedUntil(upload));
  await transact(tableName, [{ put: { ...keys.upload(upload.id), ...upload, ...due }, condition: absent }]);
  const { name: fileName, type } = upload;
  await putFile({ bucket, key: uploadKey(upload), bytes, contentType: attachmentTypes[type], fileName });
  return upload;
}
