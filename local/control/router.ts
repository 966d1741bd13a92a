import type { IncomingMessage, ServerResponse } from "node:http";
import { sendProblem } from "./answers.ts";
import { isLocal, isOwnPost } from "./guard.ts";

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** What the `*` at the end of the address stands for, decoded. */
  rest: string;
}

type Page = (visit: Visit) => Promise<void> | void;

/** Pages by method and address; an address that ends in `*` takes everything below it. */
export type Pages = Record<string, Page>;

/** Answers what exists only on one machine; false for every other request. */
export function localRouter(pages: Pages): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const url = URL.parse(request.url ?? "", "http://localhost");
    if (!url || !(url.pathname === "/" || url.pathname === "/_local" || url.pathname.startsWith("/_local/")))
      return false;
    if (!isLocal(request)) return refuse(response, 403, "Only this machine may see its local pages");
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
    if (method === "POST" && !isOwnPost(request)) return refuse(response, 403, "Another site may not post here");
    const found = find(pages, method, url.pathname);
    if (found) {
      await found.page({ request, response, url, rest: found.rest });
      return true;
    }
    const allowed = ["GET", "POST"].filter((other) => find(pages, other, url.pathname));
    if (allowed.length === 0) return refuse(response, 404, "There is no such local page");
    response.setHeader("allow", allowed.join(", "));
    return refuse(response, 405, `Use ${allowed.join(" or ")} here`);
  };
}

function refuse(response: ServerResponse, status: number, title: string): true {
  sendProblem(response, status, title);
  return true;
}

function find(pages: Pages, method: string, path: string): { page: Page; rest: string } | undefined {
  for (const [key, page] of Object.entries(pages)) {
    const [wanted, address = ""] = key.split(" ");
    if (wanted !== method) continue;
    if (address === path) return { page, rest: "" };
    if (!address.endsWith("*") || !path.startsWith(address.slice(0, -1))) continue;
    const rest = decode(path.slice(address.length - 1));
    if (rest) return { page, rest };
  }
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
