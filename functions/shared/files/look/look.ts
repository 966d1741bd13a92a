import { fileTypeFromBuffer } from "file-type";
import type { FoundFile } from "../../../../domain/attachments.ts";
import { AttachmentType } from "../../../../schemas/attachment.ts";
import { isSoundJpeg, isSoundPng } from "./image.ts";
import { isSoundDocx, isSoundOdt } from "./office.ts";
import { isSoundPdf } from "./pdf.ts";

const checks: Record<AttachmentType, (bytes: Buffer) => boolean | Promise<boolean>> = {
  pdf: isSoundPdf,
  odt: isSoundOdt,
  docx: isSoundDocx,
  jpg: isSoundJpeg,
  png: isSoundPng,
};

/** What a file is, by nothing but its content. Takes bounded time and memory, whatever the file says of itself. */
export async function lookAt(bytes: Buffer): Promise<Pick<FoundFile, "type" | "sound">> {
  const type = AttachmentType.safeParse((await typeOf(bytes))?.ext).data;
  return { type, sound: type !== undefined && (await checks[type](bytes)) };
}

/** The library throws at some files that break off. */
async function typeOf(bytes: Buffer) {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    return undefined;
  }
}
