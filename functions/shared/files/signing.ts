import { Sha256Node } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import * as z from "zod/mini";

const Environment = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.optional(z.string()),
  /** Where S3 is, when it is not at AWS. */
  AWS_ENDPOINT_URL_S3: z.optional(z.string()),
});

/** With what S3 requests are signed: Lambda hands it over in the environment, and changes it while a function lives. */
export function signing() {
  const env = z.parse(Environment, process.env);
  const credentials = {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    ...(env.AWS_SESSION_TOKEN && { sessionToken: env.AWS_SESSION_TOKEN }),
  };
  const signer = new SignatureV4({
    service: "s3",
    region: env.AWS_REGION,
    credentials,
    sha256: Sha256Node,
    // The keys of S3 are escaped once.
    uriEscapePath: false,
    applyChecksum: false,
  });
  return { signer, credentials, region: env.AWS_REGION };
}

/** The address of a bucket, without a slash at its end. One at another endpoint is named in the path. */
export function bucketUrl(bucket: string): string {
  const { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: region } = z.parse(Environment, process.env);
  if (endpoint === undefined) return `https://${bucket}.s3.${region}.amazonaws.com`;
  return `${endpoint.replace(/\/$/, "")}/${bucket}`;
}

/** The source that a page must name in `form-action` of its policy, so that its forms may post files there. */
export const bucketOrigin = (bucket: string): string => new URL(bucketUrl(bucket)).origin;
