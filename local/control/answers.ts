import type { IncomingMessage, ServerResponse } from "node:http";
import type { FieldError, Problem } from "../../schemas/problem.ts";
import { readBody } from "../api/body.ts";

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

export function sendProblem(response: ServerResponse, status: number, title: string, errors?: FieldError[]): void {
  const problem: Problem = { type: "about:blank", title, status, ...(errors && { errors }) };
  response.writeHead(status, { "content-type": "application/problem+json", "cache-control": "no-store" });
  response.end(JSON.stringify(problem));
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store" });
  response.end();
}

const LARGEST_BODY = 64 * 1024;

export interface ReceivedBody {
  /** A form of a page is answered by a redirect to a page, JSON by JSON. */
  isForm: boolean;
  /** undefined when it is no JSON. */
  value: unknown;
}

/** The body as JSON or as the fields of a form; undefined when the sender went away or sent too much. */
export async function receive(request: IncomingMessage): Promise<ReceivedBody | undefined> {
  const body = await readBody(request, LARGEST_BODY);
  if (!Buffer.isBuffer(body)) return undefined;
  const text = body.toString("utf8");
  // Command-line tools call JSON a form unless told otherwise.
  const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  if (isForm && !text.startsWith("{")) {
    return { isForm: true, value: Object.fromEntries(new URLSearchParams(text)) };
  }
  try {
    return { isForm: false, value: JSON.parse(text) };
  } catch {
    return { isForm: false, value: undefined };
  }
}
