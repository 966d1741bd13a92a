import type { IncomingMessage, ServerResponse } from "node:http";
import { Routes } from "../../local/api/routes.ts";
import { routes } from "../../schemas/routes.ts";
import { go } from "../functions/support/events.ts";
import { assets, type Listening, listen } from "./embed/service.ts";

const table = new Routes(new Map(routes.map(({ method, path, door }) => [`${method} ${path}`, door])));
type Handler = Parameters<typeof go>[0];

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** All doors behind an address, on whatever table the environment names, with what browsers load as it is built now. */
export async function serveDoors(): Promise<Listening> {
  const files = await assets();
  // A browser that moves on breaks off what it was sending.
  return listen((request, response) => void answer(request, response).catch(() => response.destroy()));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET" } = request;
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://doors");
    const file = files.get(pathname);
    if (file) return void response.setHeader("content-type", file.type).end(file.text);
    const match = table.match(method, pathname);
    if (!match) return void response.writeHead(404).end();
    const { handler }: { handler: Handler } = await import(`../../functions/${match.target}/index.ts`);
    const body = await textOf(request);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    const answered = await go(handler, {
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      parameters: match.pathParameters ?? {},
      headers: Object.fromEntries(headers),
      ...(method === "POST" && { body }),
    });
    for (const [name, value] of Object.entries(answered.headers ?? {})) response.setHeader(name, String(value));
    response.writeHead(answered.statusCode ?? 500);
    response.end(Buffer.from(answered.body ?? "", answered.isBase64Encoded ? "base64" : "utf8"));
  }
}
