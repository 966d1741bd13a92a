import type { ServerResponse } from "node:http";
import * as z from "zod/mini";
import { isObject, parseJson } from "../json.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const Reply = z.object({
  statusCode: z.coerce.number().check(z.int(), z.gte(100), z.lte(599)),
  headers: z.nullish(z.record(z.string(), scalar)),
  cookies: z.nullish(z.array(z.string())),
  body: z.nullish(z.string()),
  isBase64Encoded: z.nullish(z.boolean()),
});
type Reply = z.infer<typeof Reply>;

/** Headers that belong to the connection, which is not the function's. */
const NOT_THE_FUNCTIONS = new Set(["connection", "content-length", "keep-alive", "transfer-encoding", "upgrade"]);

/**
 * Answers with what a function returned (as JSON). A value without a status code is the body of a 200. Throws when the
 * value is no reply.
 */
export function sendReply(response: ServerResponse, payload: string, requestId: string): void {
  const reply = replyOf(payload);
  const body = Buffer.from(reply.body ?? "", reply.isBase64Encoded ? "base64" : "utf8");
  response.statusCode = reply.statusCode;
  response.setHeader("content-type", "text/plain;charset=UTF-8");
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (!NOT_THE_FUNCTIONS.has(name.toLowerCase())) response.setHeader(name, String(value));
  }
  if (reply.cookies && reply.cookies.length > 0) response.setHeader("set-cookie", reply.cookies);
  response.setHeader("apigw-requestid", requestId);
  if (reply.statusCode !== 204 && reply.statusCode !== 304) response.setHeader("content-length", body.length);
  response.end(body);
}

/** Answers as the gateway itself does. */
export function sendMessage(response: ServerResponse, status: number, message: string, retryAfter?: number): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  const body = JSON.stringify({ message });
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function replyOf(payload: string): Reply {
  const value = parseJson(payload);
  if (isObject(value) && "statusCode" in value) return Reply.parse(value);
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: payload };
}
