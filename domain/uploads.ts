import type { AttachmentType } from "../schemas/attachment.ts";
import type { FieldRules, FileKind } from "../schemas/field.ts";
import type { Answers } from "../schemas/submission-members.ts";
import type { Upload, UploadId } from "../schemas/upload.ts";

type FileField = Extract<FieldRules, { type: "file" }>;

/** What the answer to a file field says: which upload, and what people call it. */
export interface Named {
  id: UploadId;
  /** In bytes. */
  size: number;
  name: string;
}

interface Signed extends Named {
  signature: string;
}

/** The answer to a file field: `<id>.<size>.<signature>.<name>`. */
const token = /^([A-Za-z0-9_-]{22})\.(\d{1,8})\.([A-Za-z0-9_-]{22})\.(.{1,150})$/;

export const uploadToken = ({ id, size, name }: Named, signature: string): string =>
  `${id}.${size}.${signature}.${name}`;

export function readUploadToken(text: string): Signed | undefined {
  const [, id, size, signature, name] = token.exec(text) ?? [];
  if (id === undefined || signature === undefined || name === undefined) return undefined;
  return { id, size: Number(size), signature, name };
}

/** A form, or a part of one. */
type Fields = { fields: readonly Pick<FieldRules, "name" | "type">[] };

/** Every file that answers to a form tell of; no group has one. Other answers may read as if they told of a file. */
export const uploadsIn = ({ fields }: Fields, answers: Answers): Named[] =>
  fields.flatMap(({ name, type }) => {
    const answer = type === "file" ? answers[name] : undefined;
    return typeof answer === "string" ? (readUploadToken(answer) ?? []) : [];
  });

/** What an address has of the answer to a file field: `<id>.<signature>`, and not the name, which may be a person's. */
const inAddress = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

export const fileAddress = (formId: string, field: string, { id, signature }: Signed): string =>
  `/forms/${formId}/files/${field}/${id}.${signature}`;

export function readFileAddress(text: string): Pick<Signed, "id" | "signature"> | undefined {
  const [, id, signature] = inAddress.exec(text) ?? [];
  return id === undefined || signature === undefined ? undefined : { id, signature };
}

const kinds: Record<FileKind, readonly AttachmentType[]> = {
  pdf: ["pdf"],
  image: ["jpg", "png"],
  document: ["odt", "docx"],
};

/** What a field takes, by the endings of names. */
export const acceptedTypes = ({ accept }: Pick<FileField, "accept">): AttachmentType[] =>
  accept.flatMap((kind) => kinds[kind]);

/** In bytes. */
export const largestFile = ({ maxMegabytes }: Pick<FileField, "maxMegabytes">): number => maxMegabytes * 1_000_000;

/** A file that nobody sent after all is removed after a day and a half: nobody fills in a form for longer. */
export const unclaimedFor = 36 * 60 * 60 * 1000;

export const unclaimedUntil = ({ uploadedAt }: Pick<Upload, "uploadedAt">): string =>
  new Date(Date.parse(uploadedAt) + unclaimedFor).toISOString();
