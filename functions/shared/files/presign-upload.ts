import type { Instant } from "../../../schemas/values.ts";
import { savedAs } from "./content-disposition.ts";
import { bucketUrl, signing } from "./signing.ts";

export interface UploadRequest {
  bucket: string;
  key: string;
  contentType: string;
  /** Under which it is saved when somebody downloads it. */
  fileName: string;
  maxBytes: number;
  /** Where the browser goes when the file is there; S3 adds `bucket`, `key` and `etag` to the query. */
  redirect: string;
  now: Instant;
}

export interface UploadForm {
  /** The action of the form. */
  url: string;
  /** Its hidden fields, in order; after them comes the one field `file`. */
  fields: Record<string, string>;
}

/** Time to choose a file and to send it over a slow line. */
const goodFor = 60 * 60 * 1000;

/**
 * A form by which a browser posts one file straight to S3 within an hour. S3 itself refuses another key, type or
 * redirect, a larger file and any further field. An empty file it takes: then the browser comes back, and we say so.
 */
export async function presignUpload(request: UploadRequest): Promise<UploadForm> {
  const { signer, credentials, region } = signing();
  const signingDate = new Date(request.now);
  const date = request.now.replaceAll(/[-:]|\.\d{3}/g, "");
  const fixed = {
    key: request.key,
    "Content-Type": request.contentType,
    "Content-Disposition": savedAs(request.fileName),
    success_action_redirect: request.redirect,
    "x-amz-algorithm": "AWS4-HMAC-SHA256",
    "x-amz-credential": `${credentials.accessKeyId}/${date.slice(0, 8)}/${region}/s3/aws4_request`,
    "x-amz-date": date,
    ...(credentials.sessionToken && { "x-amz-security-token": credentials.sessionToken }),
  };
  const policy = {
    expiration: new Date(signingDate.getTime() + goodFor).toISOString(),
    conditions: [
      { bucket: request.bucket },
      ...Object.entries(fixed).map(([name, value]) => ["eq", `$${name}`, value]),
      ["content-length-range", 0, request.maxBytes],
    ],
  };
  const encoded = Buffer.from(JSON.stringify(policy)).toString("base64");
  const signature = await signer.sign(encoded, { signingDate });
  return { url: bucketUrl(request.bucket), fields: { ...fixed, policy: encoded, "x-amz-signature": signature } };
}
