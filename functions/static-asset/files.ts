import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import * as z from "zod/mini";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

const contents = new Map<string, string>();

/** A file that the build put beside this function, in base64. */
function read(file: string): string {
  const content = contents.get(file) ?? readFileSync(join(import.meta.dirname, file)).toString("base64");
  contents.set(file, content);
  return content;
}

const Names = z.record(z.string(), z.string());
let names: Record<string, string> | undefined;
/** File names with the hash of their content, by the name without. */
const hashed = (): Record<string, string> =>
  (names ??= Names.parse(JSON.parse(Buffer.from(read("assets.json"), "base64").toString("utf8"))));

export interface Asset {
  /** Without a hash. */
  name: string;
  type: string;
  /** Whether the address holds the hash of this very content. */
  isPinned: boolean;
  /** In base64; compressed as the suffix says: none, `.gz` or `.br`. */
  content: (suffix: string) => string;
}

/**
 * The file at an address. A page that pinned what is no longer deployed gets what there is now, and keeps it as briefly
 * as from the stable address.
 */
export function readAsset(path: string): Asset | undefined {
  const asked = path.slice(path.lastIndexOf("/") + 1);
  const isHashed = path.startsWith("/assets/");
  const name = isHashed ? asked.replace(/\.[0-9a-f]{16}(?=\.\w+$)/, "") : asked;
  const type = types[extname(name)];
  if (!type || !(Object.hasOwn(hashed(), name) || (name === "openapi.json" && !isHashed))) return undefined;
  return { name, type, isPinned: isHashed && hashed()[name] === asked, content: (suffix) => read(name + suffix) };
}

const tags = new Map<string, string>();

/** Weak, as the same file is sent in several encodings. */
export function tagOf({ name, content }: Asset): string {
  const tag = tags.get(name) ?? `W/"${createHash("sha256").update(content("")).digest("hex").slice(0, 16)}"`;
  tags.set(name, tag);
  return tag;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");

/** Whether a client that sends `If-None-Match` has it. Of a tag, weak or strong, counts what is in quotes (RFC 9110). */
export const isKept = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? "").split(",").some((one) => one.trim() === "*" || opaque(one) === opaque(tag));
