import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { buildWindow } from "../../../infra/window.ts";

const root = join(import.meta.dirname, "../../..");

/** A server on loopback that is closed with its scope. */
export interface Listening extends AsyncDisposable {
  origin: string;
}

export async function listen(respond: RequestListener): Promise<Listening> {
  const server: Server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is deployed as /embed.js and /style.css. */
export async function assets(): Promise<Map<string, { type: string; text: string }>> {
  const files = await buildWindow(join(root, "web"));
  return new Map(
    [...files].map(([name, content]) => [
      `/${name}`,
      { type: name.endsWith(".js") ? "text/javascript" : "text/css", text: Buffer.from(content).toString("utf8") },
    ]),
  );
}

export async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** A town's page with a strict policy: nothing inline, nothing but the service's script and answers. */
export const hostPage = (service: string) => `<!doctype html><html lang="pl"><title>Miasto</title>
<h1>Miasto</h1><script src="${service}/embed.js"></script><wspolnie-form form="wspolnie-dla-krakowa"></wspolnie-form>`;

export const hostPolicy = (service: string) =>
  `default-src 'none'; script-src ${service}; connect-src ${service}; base-uri 'none'`;
