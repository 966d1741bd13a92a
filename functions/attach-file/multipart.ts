import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refused } from "../shared/http/refused.ts";

export interface Multipart {
  /** Everything typed, as a form without files sends it. */
  fields: URLSearchParams;
  files: ReadonlyMap<string, File>;
}

/**
 * Reads `multipart/form-data`, however much of it arrives: whoever chose too large a file is told so at the field. With
 * what Node has for it.
 * @throws Refused wrongMediaType | invalid
 */
export async function readMultipart({
  body = "",
  headers,
  isBase64Encoded,
}: APIGatewayProxyEventV2): Promise<Multipart> {
  const contentType = headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw new Refused({ code: "wrongMediaType", formOnly: true });
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  const fields = new URLSearchParams();
  const files = new Map<string, File>();
  for (const [name, value] of await formDataOf(new Uint8Array(bytes), contentType)) {
    if (typeof value === "string") fields.append(name, value);
    else if (value.name !== "" || value.size > 0) files.set(name, value);
  }
  return { fields, files };
}

async function formDataOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new globalThis.Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch {
    throw new Refused({ code: "invalid", faults: [{ field: "body", code: "malformed" }] });
  }
}
