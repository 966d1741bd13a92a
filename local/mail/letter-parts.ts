import type { ServerResponse } from "node:http";
import type { Attachment, Email } from "postal-mime";
import { safeHeaders } from "../pages/layout.ts";
import { LETTER_SANDBOX } from "./message-page.ts";

const NOTHING = "default-src 'none'; sandbox";
const LETTER = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox ${LETTER_SANDBOX}`;

/** The HTML of a letter with the pictures it brought: never with scripts, forms or anything loaded from elsewhere. */
export function sendLetterHtml(response: ServerResponse, html: string, { attachments }: Email): void {
  response.writeHead(200, { ...safeHeaders(LETTER), "content-type": "text/html; charset=utf-8" });
  response.end(openingLinksOutside(attachments.reduce(withPicture, html)));
}

export function sendRaw(response: ServerResponse, id: string, raw: Buffer): void {
  sendFile(response, `${id}.eml`, "message/rfc822", raw);
}

export function sendAttachment(response: ServerResponse, attachment: Attachment): void {
  const { filename, mimeType } = attachment;
  sendFile(response, filename || "zalacznik", mimeType, bytesOf(attachment));
}

function bytesOf({ content }: Attachment): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

/** Where a letter shows an attached picture by its content id, a browser needs the picture itself. */
function withPicture(html: string, attachment: Attachment): string {
  const { contentId, mimeType } = attachment;
  if (!contentId || !/^image\/(png|gif|jpeg)$/.test(mimeType)) return html;
  const picture = `data:${mimeType};base64,${bytesOf(attachment).toString("base64")}`;
  return html.replaceAll(`src="cid:${contentId.replaceAll(/^<|>$/g, "")}"`, `src="${picture}"`);
}

function sendFile(response: ServerResponse, name: string, mediaType: string, bytes: Buffer): void {
  const safeType = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : "application/octet-stream";
  response.writeHead(200, {
    ...safeHeaders(NOTHING),
    "content-type": safeType,
    "content-disposition": `attachment; filename*=UTF-8''${encodeFilename(name)}`,
    "content-length": bytes.length,
  });
  response.end(bytes);
}

/** Without a target a link would load its page inside the frame, where forms do not work. */
function openingLinksOutside(html: string): string {
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + base)
    : `<!doctype html>${base}${html}`;
}

const encodeFilename = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
