import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { safeHeaders, sendPage, wantsHtml } from "../pages/layout.ts";
import { INBOX, inboxPage } from "./inbox-page.ts";
import { sendAttachment, sendLetterHtml, sendRaw } from "./letter-parts.ts";
import type { MailMessage, StoredMessage } from "./message.ts";
import { messagePage } from "./message-page.ts";
import { readEmail } from "./mime.ts";
import type { MailStore } from "./store.ts";

type Messages = (filter: { to?: string | undefined }) => AsyncIterable<MailMessage>;

const PAGE_LENGTH = 50;

/** Answers `GET` and `HEAD` of the inbox and its messages; false when the request is for another route. */
export function mailPages(store: MailStore, messages: Messages) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = URL.parse(request.url ?? "", "http://localhost");
    if (!url || !(url.pathname === INBOX || url.pathname.startsWith(`${INBOX}/`))) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      refuse(request, response, 405, "Ten adres można tylko odczytać");
      return true;
    }
    const [id, part, ...rest] = url.pathname.slice(INBOX.length + 1).split("/");
    const done = id
      ? await showMessage(request, response, id, [part, ...rest])
      : await showInbox(request, response, url);
    if (!done) refuse(request, response, 404, "Nie ma takiego listu");
    return true;
  };

  async function showInbox(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const to = url.searchParams.get("to")?.trim() || undefined;
    if (!wantsHtml(request)) {
      await sendList(request, response, messages({ to }));
      return true;
    }
    const before = url.searchParams.get("before") || undefined;
    const found: StoredMessage[] = [];
    for await (const message of store.messages({ to, before, reverse: true, limit: PAGE_LENGTH + 1 }))
      found.push(message);
    const shown = found.slice(0, PAGE_LENGTH);
    sendPage(request, response, inboxPage({ messages: shown, to, before, more: found.length > shown.length }));
    return true;
  }

  async function showMessage(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    rest: (string | undefined)[],
  ): Promise<boolean> {
    const [message, raw] = await Promise.all([store.message(id), store.raw(id)]);
    if (!message || !raw) return false;
    const [part, n] = rest;
    if (part === "raw" && n === undefined) {
      sendRaw(response, id, raw);
      return true;
    }
    const email = await readEmail(raw);
    if (part === undefined || (part === "" && n === undefined)) {
      sendPage(request, response, messagePage(message, email, (await store.events(id)).length));
    } else if (part === "html" && n === undefined && email.html) {
      sendLetterHtml(response, email.html, email);
    } else {
      const attachment =
        part === "attachments" && rest.length === 2 && /^\d{1,4}$/.test(n ?? "")
          ? email.attachments[Number(n)]
          : undefined;
      if (!attachment) return false;
      sendAttachment(response, attachment);
    }
    return true;
  }
}

/** Streams, because the list holds every message there is. */
async function sendList(
  request: IncomingMessage,
  response: ServerResponse,
  messages: AsyncIterable<MailMessage>,
): Promise<void> {
  response.writeHead(200, {
    ...safeHeaders("default-src 'none'"),
    "content-type": "application/json; charset=utf-8",
    vary: "Accept",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await pipeline(Readable.from(jsonOf(messages)), response).catch(() => response.destroy());
}

async function* jsonOf(messages: AsyncIterable<MailMessage>): AsyncGenerator<string> {
  let separator = '{"messages":[';
  for await (const message of messages) {
    yield separator + JSON.stringify(message);
    separator = ",";
  }
  yield separator === "," ? "]}" : `${separator}]}`;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, title: string): void {
  if (wantsHtml(request)) {
    sendPage(request, response, { title, current: INBOX, children: null }, status);
    return;
  }
  response.writeHead(status, { ...safeHeaders("default-src 'none'"), "content-type": "application/problem+json" });
  response.end(JSON.stringify({ type: "about:blank", title, status }));
}
