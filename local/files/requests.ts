import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { noSuchKey, notImplemented, preconditionFailed, S3Error } from "./error.ts";
import type { Address, Objects, StoredObject } from "./objects.ts";
import { elements } from "../mail/xml.ts";

export interface Visit {
  address: Address;
  query: URLSearchParams;
  request: IncomingMessage;
  response: ServerResponse;
  now(): number;
}

type Action = (objects: Objects, visit: Visit) => Promise<void>;

/** More than any file that this product keeps. */
const LARGEST = 64 * 1024 * 1024;

/** What a signed request may do with one object, by its method. */
export const actions: Readonly<Record<string, Action>> = {
  GET: getObject,
  HEAD: getObject,
  PUT: async (objects, visit) =>
    visit.request.headers["x-amz-copy-source"] === undefined ? putObject(objects, visit) : copyObject(objects, visit),
  DELETE: async (objects, { address, response }) => {
    await objects.remove(address);
    response.writeHead(204).end();
  },
};

async function getObject(objects: Objects, { address, query, request, response }: Visit): Promise<void> {
  const { object, file } = await objects.open(address);
  await using opened = file;
  response.writeHead(200, {
    ...object.headers,
    ...overrides(query),
    etag: etagOf(object),
    "last-modified": new Date(object.modified).toUTCString(),
    "content-length": object.blob.size,
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(opened.createReadStream({ autoClose: false }), response);
}

/** What a signed address says that the answer be. */
function overrides(query: URLSearchParams): Record<string, string> {
  const found = ["content-type", "content-disposition"].map((name) => [name, query.get(`response-${name}`)] as const);
  return Object.fromEntries(found.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

async function putObject(objects: Objects, { address, request, response, now }: Visit): Promise<void> {
  const { headers } = request;
  const hash = headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD";
  if (headers["content-encoding"] === "aws-chunked") throw notImplemented("a body in chunks");
  const blob = await objects.blobs.write(request, { least: 0, most: LARGEST });
  if (hash !== "UNSIGNED-PAYLOAD" && hash !== blob.sha256) {
    await objects.blobs.remove(blob.id);
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    throw new S3Error("XAmzContentSHA256Mismatch", message, 400);
  }
  const kept = ["content-type", "content-disposition"].flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const object = { ...address, blob, headers: Object.fromEntries(kept), modified: now() };
  await objects.put(object, "Put", { onlyNew: headers["if-none-match"] === "*" });
  response.writeHead(200, { etag: etagOf(object) }).end();
}

async function copyObject(objects: Objects, { address, request, response, now }: Visit): Promise<void> {
  const header = (name: string) => String(request.headers[name] ?? "");
  if (header("x-amz-metadata-directive") === "REPLACE") throw notImplemented("x-amz-metadata-directive");
  const [, bucket = "", key = ""] = /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(header("x-amz-copy-source"))) ?? [];
  const source = await objects.find({ bucket, key });
  if (!source) throw noSuchKey();
  const wanted = header("x-amz-copy-source-if-match");
  if (wanted !== "" && wanted.replaceAll('"', "") !== source.blob.md5) throw preconditionFailed();
  const object = { ...source, ...address, blob: await objects.blobs.copy(source.blob), modified: now() };
  await objects.put(object, "Copy");
  const result = elements({ ETag: etagOf(object), LastModified: new Date(object.modified).toISOString() });
  response.writeHead(200, { "content-type": "application/xml" }).end(`<CopyObjectResult>${result}</CopyObjectResult>`);
}

const etagOf = ({ blob }: StoredObject) => `"${blob.md5}"`;
