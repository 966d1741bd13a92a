import { readFileSync } from "node:fs";
import { join } from "node:path";
import { httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";

/** Files that the build puts beside this function, by path and type. They may be kept for five minutes. */
const assets: Record<string, string> = {
  "/embed.js": "text/javascript; charset=utf-8",
  "/check-in.js": "text/javascript; charset=utf-8",
  "/check-in-worker.js": "text/javascript; charset=utf-8",
  "/style.css": "text/css; charset=utf-8",
  "/openapi.json": "application/json; charset=utf-8",
};
const contents = new Map<string, string>();

function read(path: string): string {
  const content = contents.get(path) ?? readFileSync(join(import.meta.dirname, path), "utf8");
  contents.set(path, content);
  return content;
}

export const handler = httpDoor("static-asset", ({ event: { rawPath } }) => {
  if (rawPath === "/healthz") return { statusCode: 200, headers: { "content-type": "text/plain" }, body: "ok" };
  const type = found(assets[rawPath]);
  const headers = {
    "content-type": type,
    "cache-control": "public, max-age=300",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  };
  return { statusCode: 200, headers, body: read(rawPath) };
});
