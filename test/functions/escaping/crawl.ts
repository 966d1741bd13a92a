import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { load } from "cheerio";
import { visit } from "../organiser/rooms.ts";

export interface Seen {
  path: string;
  status: number;
  type: string;
  headers: Record<string, string>;
  content: Buffer;
}

export function seen(path: string, answer: APIGatewayProxyStructuredResultV2): Seen {
  const { statusCode: status = 0, headers = {}, body = "", isBase64Encoded } = answer;
  const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const content = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return { path, status, type: (told["content-type"] ?? "").split(";")[0] ?? "", headers: told, content };
}

export const bodyOf = ({ content }: Seen): string => content.toString("utf8");

/** Where the links of a page lead, except back to pages in other languages. */
function linksOf(page: Seen): string[] {
  const $ = load(bodyOf(page));
  const addresses = $("a[href^='/']")
    .toArray()
    .map(({ attribs }) => attribs["href"] ?? "");
  return addresses.map((address) => address.replace(/#.*/, "")).filter((address) => !/[?&]lang=(en|uk)/.test(address));
}

/** Opens addresses and everything that their pages lead to, each once, as a browser does. */
export async function crawl(starts: readonly string[], most = 150): Promise<Seen[]> {
  const queue = [...starts];
  const known = new Set(queue);
  const all: Seen[] = [];
  for (let path = queue.shift(); path !== undefined && all.length < most; path = queue.shift()) {
    const { pathname, searchParams } = new URL(path, "http://localhost");
    const page = seen(path, await visit(pathname, { query: Object.fromEntries(searchParams) }));
    all.push(page);
    const links = page.type === "text/html" ? linksOf(page) : [];
    for (const link of links.filter((one) => !known.has(one))) {
      known.add(link);
      queue.push(link);
    }
  }
  return all;
}
