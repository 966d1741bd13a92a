import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { elements } from "../mail/xml.ts";
import { S3Error } from "./error.ts";
import type { Address } from "./objects.ts";
import { postObject, type PostOptions } from "./post.ts";
import { actions } from "./requests.ts";

export interface EndpointOptions extends PostOptions {
  buckets: ReadonlySet<string>;
}

/** Where S3 is on this machine: below it come the bucket and the key. */
export const FILES_PATH = "/_local/files";

/** So much of what is left of a refused upload is read, so that its sender reads the answer. */
const MOST_DRAINED = 32 * 1024 * 1024;

/** Answers requests of the S3 API with the bucket in the path; false when the request is for something else. */
export function filesEndpoint(options: EndpointOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!request.url?.startsWith(`${FILES_PATH}/`)) return false;
    const requestId = randomUUID();
    response.setHeader("x-amz-request-id", requestId);
    // What people have uploaded is nothing that a browser may run.
    response.setHeader("content-security-policy", "sandbox");
    response.setHeader("x-content-type-options", "nosniff");
    try {
      await answer(options, request, response);
    } catch (error) {
      await drain(request);
      refuse(response, error, requestId);
    }
    return true;
  };
}

async function answer(options: EndpointOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { address, query } = read(request.url ?? "");
  if (!options.buckets.has(address.bucket)) {
    throw new S3Error("NoSuchBucket", "The specified bucket does not exist", 404);
  }
  const method = request.method ?? "";
  if (method === "POST" && address.key === "") {
    await postObject(options, address.bucket, request, response);
    return;
  }
  const action = Object.hasOwn(actions, method) && address.key !== "" ? actions[method] : undefined;
  if (!action) {
    throw new S3Error("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
  }
  await options.signatures.checkRequest(request, options.now());
  await action(options.objects, { address, query, request, response, now: options.now });
}

function read(url: string): { address: Address; query: URLSearchParams } {
  const [path = "", search = ""] = url.slice(FILES_PATH.length + 1).split("?");
  const [bucket = "", ...rest] = path.split("/");
  try {
    return { address: { bucket, key: decodeURIComponent(rest.join("/")) }, query: new URLSearchParams(search) };
  } catch {
    throw new S3Error("InvalidURI", "Couldn't parse the specified URI.", 400);
  }
}

async function drain(request: IncomingMessage): Promise<void> {
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_DRAINED) request.destroy();
  });
  if (request.complete || request.destroyed) return;
  request.resume();
  await new Promise<void>((resolve) => request.once("close", () => resolve()).once("end", () => resolve()));
}

function refuse(response: ServerResponse, error: unknown, requestId: string): void {
  const known = error instanceof S3Error ? error : INTERNAL;
  if (known === INTERNAL) console.error(error);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = elements({ Code: known.code, Message: known.message, RequestId: requestId });
  response.writeHead(known.status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body}</Error>`);
}

const INTERNAL = new S3Error("InternalError", "We encountered an internal error. Please try again.", 500);
