import { createHash } from "node:crypto";
import { escapeUriPath, HttpRequest } from "@smithy/core/protocols";
import { savedAs } from "./content-disposition.ts";
import { bucketUrl, signing } from "./signing.ts";

interface NewFile {
  bucket: string;
  key: string;
  bytes: Buffer;
  contentType: string;
  /** Under which it is saved when somebody downloads it. */
  fileName: string;
}

/** In milliseconds: four megabytes within one region. */
const patience = 8000;

/** Puts one file into the bucket. The client of S3 would be half a megabyte in a bundle that needs no more of it. */
export async function putFile({ bucket, key, bytes, contentType, fileName }: NewFile): Promise<void> {
  const url = new URL(`${bucketUrl(bucket)}/${escapeUriPath(key)}`);
  const unsigned = new HttpRequest({
    method: "PUT",
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: {
      host: url.host,
      "content-type": contentType,
      "content-disposition": savedAs(fileName),
      "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex"),
    },
  });
  const { headers } = await signing().signer.sign(unsigned, { signingDate: new Date() });
  const { host: _, ...sent } = headers;
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(url, { method: "PUT", headers: sent, body: new Uint8Array(bytes), signal });
  if (!answer.ok) throw new Error(`S3 answered ${answer.status} to a file`);
}
