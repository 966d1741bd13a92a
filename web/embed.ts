import { FormSession } from "./form/session.ts";
import { wake } from "./form/slot.ts";
import { drawnEvent } from "./form/stage.ts";
import { sizeFrames } from "./frames.ts";
import { adoptStyle } from "./sheet.ts";
import { languageAround } from "./words/catalogue.ts";

/** Where this script came from: known while it first runs as a plain script, else found by its name. */
const script =
  document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed(\.[0-9a-f]{16})?\.js$/.test(src));
const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href, location.href).origin;

/**
 * `<wspolnie-form form="ID" lang="pl">`: draws a form into any page. It needs no cookie, no frame and no framework, and
 * `connect-src` of the page must allow the origin of this script. What the page puts inside the element, such as a link
 * to the form, is shown until the form is. Another `form` or `lang` given later is drawn at once.
 *
 * Emits `wspolnie:ready` when the form is there, and `wspolnie:submitted` with `{ reference, status }` when a submission
 * has been taken.
 */
class WspolnieForm extends HTMLElement {
  static readonly observedAttributes = ["form", "lang"];
  readonly #root = this.attachShadow({ mode: "open" });
  #session: FormSession | undefined;

  connectedCallback(): void {
    if (!this.#session) this.#begin();
  }

  /** An element that is moved is taken out and put in again at once. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#session || before === after) return;
    if (name === "lang") return void this.#session.load(languageAround(this));
    this.#end();
    this.#begin();
  }

  #begin(): void {
    const root = document.createElement("div");
    const slot = document.createElement("slot");
    const form = encodeURIComponent(this.getAttribute("form") ?? "");
    root.className = "wspolnie";
    root.addEventListener(drawnEvent, () => slot.remove(), { once: true });
    this.#root.replaceChildren(root, slot);
    this.#session = new FormSession({ root, origin, form, language: languageAround(this), isPage: false });
    void this.#session.load();
    // While the form is on its way.
    adoptStyle(this.#root);
    wake();
  }

  #end(): void {
    this.#session?.dispose();
    this.#session = undefined;
  }
}

if (!customElements.get("wspolnie-form")) {
  customElements.define("wspolnie-form", WspolnieForm);
  sizeFrames(origin);
}
