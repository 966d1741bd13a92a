import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { Failure } from "../failure.ts";

export interface Listener {
  port: number;
  /** Idempotent. Stops accepting, lets requests under way finish (for 5 s at the longest), and closes. */
  close(): Promise<void>;
}

/**
 * Serves `handler` on any free port, for the SDK in this process's own threads. It signs what it sends; a page in a
 * browser, which might also reach the port, cannot do so without asking first, and is not answered.
 */
export async function serveInternally(handler: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    if (request.headers.authorization?.startsWith("AWS4-")) handler(request, response);
    else response.writeHead(403).end();
  });
  server.listen({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

/** Both, as `localhost` means one of them here and the other one there. */
const LOOPBACK = ["127.0.0.1", "::1"];
const PATIENCE = 5_000;
/** What API Gateway accepts of a request line and its headers. */
const LARGEST_HEADERS = 10_240;
const ATTEMPTS = 10;

/** Listens on this machine only. Port 0 takes any free port. Throws `Failure` when the port is taken. */
export async function listenOnLoopback(port: number, handler: RequestListener): Promise<Listener> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    try {
      let chosen = port;
      for (const host of LOOPBACK) {
        const server = await listen(host, chosen, handler);
        if (!server) continue;
        servers.push(server);
        chosen = portOf(server);
      }
      return { port: chosen, close: async () => void (await Promise.all(servers.map(close))) };
    } catch (error) {
      await Promise.all(servers.map(close));
      // A free port of one family can be taken in the other; then another one is looked for.
      if (port === 0 && attempt < ATTEMPTS) continue;
      throw error;
    }
  }
}

/** undefined when this machine has no such address. */
async function listen(host: string, port: number, handler: RequestListener): Promise<Server | undefined> {
  const server = createServer({ maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: 30_000 }, handler);
  server.on("clientError", (error, socket) => {
    const tooLong = "code" in error && error.code === "HPE_HEADER_OVERFLOW";
    const status = tooLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else socket.destroy();
  });
  server.listen({ host, port, backlog: 4_096 });
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return undefined;
    if (code === "EADDRINUSE") throw new Failure(`Port ${port} is taken. Stop what listens there, or set PORT.`);
    if (code === "EACCES") throw new Failure(`Port ${port} needs more rights than this process has. Set another PORT.`);
    throw error;
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  // A connection that is kept alive becomes idle only after its answer, which may be later than now.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === "object" && address) return address.port;
  throw new Error("the server does not listen on a port");
}
