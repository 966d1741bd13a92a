import * as z from "zod/mini";
import { AttachmentType, FileName } from "./attachment.ts";
import { FieldName } from "./condition.ts";
import { FormId, Instant, Sha256 } from "./values.ts";

/** 128 random bits, base64url. */
export const UploadId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export type UploadId = z.infer<typeof UploadId>;

/**
 * A file that came with one field of a form. Its bytes are in the bucket at `uploads/<form>/<id>`; it is due for removal
 * from the moment that no submission has it.
 */
export const Upload = z.strictObject({
  schemaVersion: z.literal(1),
  formId: FormId,
  id: UploadId,
  field: FieldName,
  name: FileName,
  type: AttachmentType,
  /** In bytes. */
  size: z.int().check(z.minimum(1)),
  sha256: Sha256,
  uploadedAt: Instant,
});
export type Upload = z.infer<typeof Upload>;

/** The key of an uploaded file in the bucket. */
export const uploadKey = ({ formId, id }: Pick<Upload, "formId" | "id">) => `uploads/${formId}/${id}`;
