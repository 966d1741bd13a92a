import { buildQueryString, escapeUriPath, HttpRequest } from "@smithy/core/protocols";
import type { Instant } from "../../../schemas/values.ts";
import { savedAs } from "./content-disposition.ts";
import { bucketUrl, signing } from "./signing.ts";

export interface DownloadRequest {
  bucket: string;
  key: string;
  /** Under which the browser saves it. */
  fileName: string;
  now: Instant;
}

/** In seconds: the link is followed at once. Whoever has the page asks for another. */
const goodFor = 300;
const payloadHash = "x-amz-content-sha256";
const beside = new Set([payloadHash]);

/** An address by which a browser fetches one file straight from S3, and saves it, within five minutes. */
export async function presignDownload({ bucket, key, fileName, now }: DownloadRequest): Promise<string> {
  const query = { "response-content-disposition": savedAs(fileName) };
  return presignedUrl(`${bucketUrl(bucket)}/${escapeUriPath(key)}`, query, new Date(now), goodFor);
}

/** The signed address of a GET; `expiresIn` in seconds. */
export async function presignedUrl(
  address: string,
  query: Record<string, string>,
  signingDate: Date,
  expiresIn: number,
): Promise<string> {
  const url = new URL(address);
  const request = new HttpRequest({
    method: "GET",
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query,
    // The hash is part of what is signed, but is not sent.
    headers: { host: url.host, [payloadHash]: "UNSIGNED-PAYLOAD" },
  });
  const options = { signingDate, expiresIn, unhoistableHeaders: beside, unsignableHeaders: beside };
  const signed = await signing().signer.presign(request, options);
  // Spaces as %20: in a signed address a plus sign is a plus sign.
  url.search = buildQueryString(signed.query ?? {});
  return url.href;
}
