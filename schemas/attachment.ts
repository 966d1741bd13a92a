import * as z from "zod/mini";
import { Instant, Sha256 } from "./values.ts";

/** What may be attached, by the ending of its name; each with its media type. */
export const attachmentTypes = {
  pdf: "application/pdf",
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jpg: "image/jpeg",
  png: "image/png",
} as const;

export const AttachmentType = z.enum(["pdf", "odt", "docx", "jpg", "png"]);
export type AttachmentType = z.infer<typeof AttachmentType>;

/** In bytes: 10 MB. */
export const largestAttachment = 10_000_000;

/** 96 random bits, base64url. */
export const AttachmentId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));
export type AttachmentId = z.infer<typeof AttachmentId>;

/** The name under which a file was given, cleaned: no folder, no control character. */
export const FileName = z.string().check(z.minLength(1), z.maxLength(150), z.regex(/^[^\p{C}/\\]+$/u));

/** Another type than it says; too large; dangerous, broken or not to be looked into; nothing in it. */
export const RefusalReason = z.enum(["type", "size", "content", "empty"]);
export type RefusalReason = z.infer<typeof RefusalReason>;

const members = {
  id: AttachmentId,
  name: FileName,
  type: AttachmentType,
  /** When it was announced; the file comes within the hour or not at all. */
  uploadedAt: Instant,
};

/** A file that belongs to a draft. Its bytes are in the bucket, and what became of them is here. */
export const Attachment = z.discriminatedUnion("status", [
  z.strictObject({ ...members, status: z.literal("uploading") }),
  /** `size` in bytes; `sha256` of the bytes that are kept. */
  z.strictObject({ ...members, status: z.literal("accepted"), size: z.int(), sha256: Sha256 }),
  z.strictObject({ ...members, status: z.literal("refused"), size: z.int(), reason: RefusalReason }),
]);
export type Attachment = z.infer<typeof Attachment>;

/** Where the bytes of an attachment are: as they came, looked at and kept, or looked at and put aside. */
export const attachmentFolders = ["incoming", "accepted", "quarantine"] as const;
export type AttachmentFolder = (typeof attachmentFolders)[number];

/** All folders of the bucket; `uploads` are files that came with a field of a form, see schemas/upload.ts. */
export const folders = [...attachmentFolders, "uploads"] as const;
export type FileFolder = (typeof folders)[number];

/** The key of an attachment in the bucket: `accepted/<draft>/<attachment>`. */
export const fileKey = (folder: AttachmentFolder, draftId: string, id: AttachmentId) => `${folder}/${draftId}/${id}`;
