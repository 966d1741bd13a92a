import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { crc32 } from "node:zlib";
import type { Core } from "./core.ts";
import { asRefusal, Refusal } from "./refusal.ts";
import { requests } from "./requests.ts";
import { isJson, type Json } from "./wire.ts";

const MOST_BYTES = 16 * 1024 * 1024;
/** Longer than clients keep idle connections, so that none sends into one that is just being closed. */
const KEEP_ALIVE = 120_000;

/** DynamoDB's JSON 1.0 protocol. */
export function createDatabaseServer(core: Core): Server {
  const server = createServer((request, response) => {
    response.on("error", () => {}); // the client is gone; nobody is left to be told
    readBody(request)
      .then((body) => answer(core, request, body))
      .then(({ status, json }) => send(response, status, json))
      .catch(() => response.destroy());
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  return server;
}

interface Answer {
  status: number;
  json: Json;
}

async function answer(core: Core, request: IncomingMessage, body: Buffer): Promise<Answer> {
  try {
    const operation = operationOf(request);
    const handle = requests.get(operation);
    if (!handle) throw coral("UnknownOperationException");
    return { status: 200, json: await handle(core, parse(body), body) };
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal) return { status: refusal.statusCode, json: refusal.body };
    console.error("the database failed", error);
    return { status: 500, json: { __type: "com.amazonaws.dynamodb.v20120810#InternalServerError" } };
  }
}

/**
 * Only a client that signs and says what it sends is served. A page in a browser can do neither without asking first,
 * and the answer to that is no.
 */
function operationOf(request: IncomingMessage): string {
  const { authorization, "content-type": type = "", "x-amz-target": target = "" } = request.headers;
  if (request.method !== "POST" || !type.startsWith("application/x-amz-json-1.0"))
    throw coral("UnknownOperationException");
  if (!authorization?.startsWith("AWS4-"))
    throw coral("MissingAuthenticationTokenException", "Request is missing Authentication Token");
  return String(target).replace(/^DynamoDB_20120810\./, "");
}

function parse(body: Buffer): Json {
  let input: unknown;
  try {
    input = JSON.parse(body.toString());
  } catch {
    throw coral("SerializationException");
  }
  if (!isJson(input)) throw coral("SerializationException");
  return input;
}

function coral(name: string, message?: string): Refusal {
  return new Refusal({ __type: `com.amazon.coral.service#${name}`, ...(message && { message }) });
}

/** Rejects when the body is too large or the client goes away before its end. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error("the request is larger than DynamoDB takes");
    chunks.push(chunk);
  }
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, json: Json): void {
  const body = JSON.stringify(json);
  response.writeHead(status, {
    "Content-Type": "application/x-amz-json-1.0",
    "Content-Length": Buffer.byteLength(body),
    "x-amzn-RequestId": randomUUID(),
    "x-amz-crc32": crc32(body),
  });
  response.end(body);
}
