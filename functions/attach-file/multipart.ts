import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refused } from "../shared/http/refused.ts";
import { maxBodyBytes } from "../shared/http/request.ts";

export interface Multipart {
  /** Everything typed, as a form without files sends it. */
  fields: URLSearchParams;
  files: ReadonlyMap<string, File>;
}

/** More controls than any form has: each part is worked on, however little is in it. */
const mostParts = 2000;

/** Whether there are more parts than any form has; not every `--boundary` begins one, but a file has none by chance. */
function hasManyParts(bytes: Buffer, contentType: string): boolean {
  const [, boundary = ""] = /;\s*boundary="?([^";]+)/i.exec(contentType) ?? [];
  const delimiter = `--${boundary}`;
  let parts = 0;
  for (let at = 0; parts <= mostParts && (at = bytes.indexOf(delimiter, at)) >= 0; at += delimiter.length) parts += 1;
  return boundary !== "" && parts > mostParts;
}

/**
 * Reads `multipart/form-data` with what Node has for it: as much text as any post may bring, and files however large they
 * are, as whoever chose too large a one is told so at the field.
 * @throws Refused wrongMediaType | bodyTooLarge | invalid
 */
export async function readMultipart({
  body = "",
  headers,
  isBase64Encoded,
}: APIGatewayProxyEventV2): Promise<Multipart> {
  const contentType = headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw new Refused({ code: "wrongMediaType", formOnly: true });
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  if (hasManyParts(bytes, contentType)) throw new Refused({ code: "bodyTooLarge" });
  const fields = new URLSearchParams();
  const files = new Map<string, File>();
  let text = 0;
  for (const [name, value] of await formDataOf(new Uint8Array(bytes), contentType)) {
    if (typeof value === "string") {
      fields.append(name, value);
      text += Buffer.byteLength(name) + Buffer.byteLength(value);
    } else if (value.name !== "" || value.size > 0) files.set(name, value);
  }
  if (text > maxBodyBytes) throw new Refused({ code: "bodyTooLarge" });
  return { fields, files };
}

async function formDataOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new globalThis.Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch {
    throw new Refused({ code: "invalid", faults: [{ field: "body", code: "malformed" }] });
  }
}
