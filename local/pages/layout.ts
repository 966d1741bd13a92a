import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type ComponentChild, type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { styles } from "./styles.ts";

export interface LocalPage {
  title: string;
  /** Address of the navigation entry that this page belongs to. */
  current?: string;
  /** Follows the heading with the title. */
  children: ComponentChildren;
}

const NAVIGATION = [
  { href: "/", label: "Start" },
  { href: "/_local/mail", label: "Poczta" },
  { href: "/_local/clock", label: "Zegar" },
];

const STYLE_HASH = createHash("sha256").update(styles).digest("base64");

/** Nothing but this origin's own style, pictures, frames and forms; no script at all. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A whole HTML document in Polish around the heading and `children`; all text in them is escaped. */
function renderPage({ title, current, children }: LocalPage): string {
  const link = ({ href, label }: { href: string; label: string }) =>
    h("a", { href, "aria-current": href === current ? "page" : undefined }, label);
  const body = h(
    "body",
    null,
    h("a", { class: "skip", href: "#tresc" }, "Przejdź do treści"),
    h(
      "header",
      { class: "top" },
      h(
        "div",
        { class: "wrap" },
        h("span", { class: "brand" }, "Wspólnie"),
        h("nav", { "aria-label": "Strony lokalne" }, NAVIGATION.map(link)),
      ),
    ),
    h("main", { class: "wrap", id: "tresc", tabindex: -1 }, h("h1", null, title), children),
  );
  const head = h(
    "head",
    null,
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", null, `${title} – Wspólnie`),
    h("link", { rel: "icon", href: "data:," }),
    h("style", { dangerouslySetInnerHTML: { __html: styles } }),
  );
  return `<!doctype html>${renderToString(h("html", { lang: "pl" }, head, body))}`;
}

/** Answers with the page; a HEAD request gets the headers only. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: LocalPage, status = 200): void {
  response.writeHead(status, { ...safeHeaders(POLICY), "content-type": "text/html; charset=utf-8", vary: "Accept" });
  response.end(request.method === "HEAD" ? undefined : renderPage(page));
}

/** Headers of everything local pages serve: not stored, not sniffed, telling nobody where the visitor came from. */
export function safeHeaders(policy: string): Record<string, string> {
  return {
    "cache-control": "no-store",
    "content-security-policy": policy,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

/** True for a browser that opens a page, false for a program that wants data. */
export function wantsHtml(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? "";
  return accept.includes("text/html") && !accept.includes("application/json");
}

const MOMENT = new Intl.DateTimeFormat("pl-PL", { dateStyle: "long", timeStyle: "medium", timeZone: "Europe/Warsaw" });

/** An ISO 8601 instant in words, in Polish time. */
export function moment(instant: string): ComponentChild {
  return h("time", { dateTime: instant }, MOMENT.format(new Date(instant)));
}
