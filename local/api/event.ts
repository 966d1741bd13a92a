import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Instant } from "../clock.ts";
import { place } from "../template/place.ts";
import type { Match } from "./routes.ts";

/** The event that an HTTP API hands to a function, in payload format 2.0. */
export function eventOf(
  request: IncomingMessage,
  body: Buffer,
  { routeKey, pathParameters }: Match<unknown>,
  apiId: string,
  now: Instant,
): APIGatewayProxyEventV2 {
  const [path = "", ...query] = (request.url ?? "").split("?");
  const rawPath = decodeURIComponent(path);
  const rawQueryString = query.join("?");
  const { cookies, headers } = headersOf(request);
  const sourceIp = sourceOf(request);
  const port = String(request.socket.localPort ?? "");
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: {
      ...headers,
      "x-forwarded-for": sourceIp,
      "x-forwarded-port": port,
      "x-forwarded-proto": "http",
    },
    ...(rawQueryString !== "" && { queryStringParameters: queryOf(rawQueryString) }),
    ...(pathParameters && { pathParameters }),
    requestContext: {
      accountId: place.account,
      apiId,
      domainName: request.headers.host ?? "localhost",
      domainPrefix: "localhost",
      http: {
        method: request.method ?? "GET",
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...bodyOf(body, headers["content-type"]),
  };
}

const thisMachine = /^(127\.|::1$)/;

/**
 * Who asks: whoever has connected. A web server in front, on this machine, says for whom it does in the last entry of
 * its header; nobody else is believed.
 */
function sourceOf({ socket, headers }: IncomingMessage): string {
  const peer = (socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  const told = String(headers["x-forwarded-for"]).split(",").at(-1)?.trim() ?? "";
  return thisMachine.test(peer) && isIP(told) !== 0 ? told : peer;
}

/** API Gateway hands these media types over as text; all others, forms too, as base64. */
const TEXT = /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i;

function bodyOf(body: Buffer, contentType: string | undefined): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(contentType ?? "");
  return { body: body.toString(isText ? "utf8" : "base64"), isBase64Encoded: !isText };
}

/** Names in lower case, repeated headers joined by a comma, cookies apart. */
function headersOf({ rawHeaders }: IncomingMessage): { headers: Record<string, string>; cookies?: string[] } {
  const headers = new Map<string, string>();
  const cookies: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? "").toLowerCase();
    const value = rawHeaders[i + 1] ?? "";
    if (name === "cookie") {
      cookies.push(...value.split(/;\s*/));
      continue;
    }
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before},${value}`);
  }
  return { headers: Object.fromEntries(headers), ...(cookies.length > 0 && { cookies }) };
}

function queryOf(rawQueryString: string): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Such as 12/Mar/2026:19:03:58 +0000. */
function commonLogTime(now: Instant): string {
  const [year, month, day, time] = new Date(now).toISOString().split(/[-T.]/);
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
