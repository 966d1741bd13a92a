import type { IncomingMessage } from "node:http";
import { LARGEST_MESSAGE } from "./actions.ts";
import { invalidParameter, SesError } from "./error.ts";

/** Base64 takes 4/3 of the message and percent-encoding of its `+`, `/` and `=` some more. */
const LARGEST_BODY = LARGEST_MESSAGE * 2;
const MOST_BUFFERED = 8 * LARGEST_BODY;

let buffered = 0;

/**
 * Reads a whole request body. Throws `InvalidParameterValue` above the limit, and `Throttling` when all requests
 * together hold too much; then the rest of the body is discarded so that the client can read the answer.
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      request.on("data", (chunk: Buffer) => {
        size += chunk.length;
        buffered += chunk.length;
        if (size > LARGEST_BODY) reject(invalidParameter(`Message length is more than ${LARGEST_MESSAGE} bytes long.`));
        else if (buffered > MOST_BUFFERED) reject(new SesError("Throttling", "Maximum sending rate exceeded."));
        else chunks.push(chunk);
      });
      request.on("end", resolve);
      request.on("error", reject);
      request.on("close", () => reject(new Error("the client went away")));
    });
    return Buffer.concat(chunks).toString("latin1");
  } finally {
    buffered -= size;
    request.removeAllListeners("data");
    request.resume();
  }
}
