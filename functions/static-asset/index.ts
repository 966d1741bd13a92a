import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { suggestedCommunes } from "./communes.ts";
import { acceptedEncoding } from "./encoding.ts";
import { isKept, readAsset, tagOf } from "./files.ts";

/** Nothing under this address ever changes. */
const forEver = "public, max-age=31536000, immutable";
/** A page that links a stable name has the newest after five minutes, and never waits for it. */
const forMinutes = "public, max-age=300, stale-while-revalidate=86400";

export const handler = httpDoor("static-asset", ({ event: { rawPath, headers, queryStringParameters } }) => {
  if (rawPath === "/healthz") return { statusCode: 200, headers: { "content-type": "text/plain" }, body: "ok" };
  if (rawPath === "/communes") return suggestedCommunes(queryStringParameters?.["q"] ?? "");
  const asset = found(readAsset(rawPath));
  const etag = tagOf(asset);
  const kept = {
    "cache-control": asset.isPinned ? forEver : forMinutes,
    etag,
    vary: "accept-encoding",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  };
  if (isKept(headers["if-none-match"], etag)) return { statusCode: 304, headers: kept, body: "" };
  const encoding = acceptedEncoding(headers["accept-encoding"]);
  return {
    statusCode: 200,
    headers: { ...kept, "content-type": asset.type, ...(encoding && { "content-encoding": encoding.name }) },
    body: asset.content(encoding?.suffix ?? ""),
    isBase64Encoded: true,
  };
});
