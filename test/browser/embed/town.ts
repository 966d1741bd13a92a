import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { BrowserContext } from "playwright-core";

interface TownPage {
  html: string;
  /** Content-Security-Policy of the page. */
  policy?: string;
  /** Further files by path. */
  scripts?: Record<string, string>;
}

/** A server of a town whose page each story sets anew. The shipped forms may be embedded at port 3000 of 127.0.0.1. */
export class Town implements AsyncDisposable {
  readonly #server: Server;
  readonly origin: string;
  #page: TownPage = { html: "" };

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
    server.on("request", (request, response) => {
      const { html, policy, scripts = {} } = this.#page;
      const script = scripts[request.url ?? ""];
      if (script !== undefined) return void response.setHeader("content-type", "text/javascript").end(script);
      if (policy) response.setHeader("content-security-policy", policy);
      response.setHeader("content-type", "text/html; charset=utf-8").end(`<!doctype html>${html}`);
    });
  }

  /** Port 0 is any free one, of which no form knows. */
  static async open(port = 3000): Promise<Town> {
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new TypeError("no port");
    return new Town(server, `http://127.0.0.1:${address.port}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Opens its page, and collects what the browser complains of. */
  async visit(context: BrowserContext, shown: TownPage) {
    this.#page = shown;
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${this.origin}/`);
    return { page, complaints };
  }
}

/** What pages of old systems do to every element, and to what all scripts share. */
export const hostileStyle = `
* { margin: 7px !important; color: red !important; background: yellow !important; font-size: 9px !important;
  letter-spacing: 4px !important; text-transform: uppercase !important; line-height: 1 !important;
  text-align: right !important; font-style: italic !important; text-indent: 3em !important; }
input, button, label, form { display: none !important; }
.wspolnie, .field, .primary { display: none !important; }`;

export const hostileScript = `
Object.prototype.extend = function () { return this; };
Array.prototype.each = function () {};
Array.prototype.toJSON = function () { return "[" + this.join() + "]"; };
String.prototype.toJSON = function () { return this; };
Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
Element.prototype.select = function () { return []; };
Element.prototype.show = Element.prototype.hide = function () { return this; };
Node.prototype.clone = function () { return this.cloneNode(true); };
window.$ = window.jQuery = function () { return []; };
window.Event = function () { throw new Error("not the browser's"); };
addEventListener("load", () => {
  window.fetch = () => Promise.reject(new Error("not the browser's"));
  window.FormData = window.URLSearchParams = window.DOMParser = window.URL = function () { throw new Error("not the browser's"); };
});`;
