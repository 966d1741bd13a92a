import type { IncomingMessage } from "node:http";

/**
 * The whole body; "too large" as soon as it is longer than `limit` bytes, while the rest is let pass, so that the sender
 * reads the answer; undefined when the sender went away.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | "too large" | undefined> {
  const chunks: Buffer[] = [];
  let length = Number(request.headers["content-length"] ?? 0) > limit ? Number.POSITIVE_INFINITY : 0;
  try {
    if (length === 0) {
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        length += chunk.length;
        if (length > limit) break;
        chunks.push(chunk);
      }
    }
  } catch {
    return undefined;
  }
  if (length > limit) {
    request.on("error", () => {}).resume();
    return "too large";
  }
  return request.complete ? Buffer.concat(chunks) : undefined;
}
