import { timingSafeEqual } from "node:crypto";
import { type Named, readUploadToken, uploadToken } from "../../../domain/uploads.ts";
import { sign } from "../spam/signing.ts";

/** What a file is for: one field of one form. */
export interface Place {
  formId: string;
  field: string;
}

const signatureOf = (secret: string, { formId, field }: Place, { id, size, name }: Named): string =>
  sign(secret, "upload", formId, field, id, String(size), name);

/** The answer to a file field. Nobody else can make one. */
export const signUpload = (secret: string, place: Place, named: Named): string =>
  uploadToken(named, signatureOf(secret, place, named));

/** What an answer of ours says; undefined for any other text. */
export function verifiedUpload(secret: string, place: Place, token: string): Named | undefined {
  const read = readUploadToken(token);
  if (!read) return undefined;
  const [ours, theirs] = [Buffer.from(signatureOf(secret, place, read)), Buffer.from(read.signature)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? read : undefined;
}
