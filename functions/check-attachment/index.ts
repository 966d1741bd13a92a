import type { S3Event } from "aws-lambda";
import { fileOf } from "./place.ts";
import { check } from "./check.ts";
import { readEnvironment } from "../shared/env.ts";
import { removeFile } from "../shared/files/bucket.ts";
import { log } from "../shared/log.ts";

const { TABLE_NAME } = readEnvironment("check-attachment");

/** Looks at each file that came in, and keeps it, puts it aside or throws it away. May see an event twice. */
export async function handler(event: S3Event): Promise<void> {
  for (const { s3 } of event.Records) {
    // In events, keys are written as in the query of an address.
    const key = decodeURIComponent(s3.object.key.replaceAll("+", " "));
    const incoming = { bucket: s3.bucket.name, key };
    const file = fileOf(key);
    const outcome = file ? await check(TABLE_NAME, incoming, file) : "unknown";
    // Undecided means that the file has not come, or has gone; another one may just be coming.
    if (outcome !== "uploading") await removeFile(incoming);
    log("info", "file checked", { door: "check-attachment", refusal: outcome });
  }
}
