import type { Language } from "../schemas/values.ts";
import { absolute, type Answer, exchange } from "./exchange.ts";
import { sizeFrames } from "./frames.ts";
import { adoptStyle } from "./sheet.ts";
import { applyTheme } from "./theme.ts";
import { actionOf, typedInto, typeInto } from "./typed.ts";
import { isLanguage, languageAround, words } from "./words.ts";

/** Where this script came from: known while it first runs as a plain script, else found by its name. */
const script =
  document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed(\.[0-9a-f]{16})?\.js$/.test(src));
const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href, location.href).origin;

/**
 * `<wspolnie-form form="ID" lang="pl">`: draws a form into any page. The server draws the form; this element only
 * carries it there and back. It needs no cookie, no frame and no framework, and `connect-src` of the page must allow the
 * origin of this script. What the page puts inside the element, such as a link to the form, is shown until the form is.
 *
 * Emits `wspolnie:submitted` with `{ reference, status }` when a submission has been taken.
 */
class WspolnieForm extends HTMLElement {
  readonly #root = this.attachShadow({ mode: "open" });
  readonly #content = document.createElement("div");
  readonly #live = document.createElement("p");
  #language: Language = "pl";
  #busy = false;

  connectedCallback(): void {
    if (this.#root.hasChildNodes()) return;
    this.#language = languageAround(this);
    this.#live.role = "status";
    this.#live.className = "visually-hidden";
    adoptStyle(this.#root);
    this.#content.addEventListener("submit", (event) => this.#submitted(event));
    this.#content.addEventListener("click", (event) => this.#clicked(event));
    this.#root.append(this.#live, this.#content, document.createElement("slot"));
    void this.#load(this.#pageAddress(this.#language));
  }

  #pageAddress(language: Language): URL {
    const id = encodeURIComponent(this.getAttribute("form") ?? "");
    return new URL(`/forms/${id}/page?lang=${language}`, origin);
  }

  /** Draws the form anew; what was typed so far is carried over. */
  async #load(address: URL, typed?: URLSearchParams, focus = false): Promise<void> {
    const answer = await this.#ask(words[this.#language].loading, address);
    if (!answer) return;
    if (!answer.shown) return this.#trouble(words[this.#language].notLoaded, () => this.#load(address, typed, focus));
    this.#show(answer.shown, focus);
    const form = this.#content.querySelector("form");
    const missing = typed && form ? typeInto(form, typed).find((name) => name.includes("[")) : undefined;
    // A fresh drawing has fewer rows than were filled in: asking for one more row draws all of them again.
    if (typed && form && missing !== undefined) await this.#addRows(form, typed, missing.replace(/\[.*/, ""));
  }

  async #addRows(form: HTMLFormElement, typed: URLSearchParams, group: string): Promise<void> {
    typed.set("_add", group);
    typed.set("language", this.#language);
    const answer = await this.#ask(words[this.#language].loading, actionOf(form), typed);
    if (answer?.shown) this.#show(answer.shown, true);
  }

  /** One exchange at a time: a second press while the first is under way does nothing. */
  async #ask(saying: string, address: URL, body?: URLSearchParams): Promise<Answer | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    this.#content.ariaBusy = "true";
    this.#live.textContent = saying;
    const answer = await exchange(address, body);
    this.#live.textContent = "";
    this.#content.ariaBusy = "false";
    this.#busy = false;
    return answer;
  }

  #show(shown: Element, focus: boolean): void {
    absolute(shown, origin);
    if (shown instanceof HTMLElement) applyTheme(shown);
    this.#content.replaceChildren(document.adoptNode(shown));
    this.#root.querySelector("slot")?.remove();
    if (focus) this.#focus(shown.querySelector("[autofocus]") ? "[autofocus]" : "h1");
  }

  #focus(selector: string): void {
    const target = this.#content.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }

  /** A button with an address of its own leads away from here, as it does on a page. */
  #submitted(event: SubmitEvent): void {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    if (event.target.getAttribute("method") === "get") this.#lookUp(event.target);
    else void this.#send(event.target, event.submitter);
  }

  /** A form that only looks something up leads to another page of the form, as on a page. */
  #lookUp(form: HTMLFormElement): void {
    const address = actionOf(form);
    for (const [name, value] of typedInto(form)) address.searchParams.set(name, value);
    void this.#load(address, undefined, true);
  }

  /** A refusal that draws no form is shown above the one that is filled in, so that nothing typed is lost. */
  async #send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
    const answer = await this.#ask(words[this.#language].sending, actionOf(form), typedInto(form, pressed));
    if (!answer) return;
    if (!answer.shown) return this.#trouble(words[this.#language].notSent, () => this.#send(form, pressed));
    if (!answer.ok && !answer.shown.querySelector("form")) return this.#above(...answer.shown.children);
    this.#show(answer.shown, true);
    const receipt = this.#content.querySelector<HTMLElement>("[data-reference]");
    if (!receipt) return;
    const { reference, status } = receipt.dataset;
    const detail = { reference, status };
    this.dispatchEvent(new CustomEvent("wspolnie:submitted", { detail, bubbles: true, composed: true }));
  }

  /** Something that the server has not said: tells it, offers another try, and the page of the form as a way out. */
  #trouble(message: string, again: () => void): void {
    const { retry, openPage } = words[this.#language];
    const notice = document.createElement("div");
    const text = document.createElement("p");
    const button = document.createElement("button");
    const way = document.createElement("p");
    const link = document.createElement("a");
    text.textContent = message;
    button.type = "button";
    button.textContent = retry;
    button.addEventListener("click", again);
    link.href = this.#pageAddress(this.#language).href;
    link.target = "_blank";
    link.textContent = openPage;
    way.append(link);
    notice.className = "notice";
    notice.append(text, button, way);
    this.#above(notice);
  }

  #above(...children: Element[]): void {
    const trouble = document.createElement("div");
    trouble.role = "alert";
    trouble.tabIndex = -1;
    trouble.dataset["trouble"] = "";
    trouble.append(...children);
    const frame = this.#content.querySelector(".wspolnie") ?? this.#content.appendChild(document.createElement("div"));
    frame.className = "wspolnie";
    frame.querySelector("[data-trouble]")?.remove();
    frame.prepend(trouble);
    if (frame.querySelector("form")) this.#focus("[data-trouble]");
  }

  /** Links to a field move the focus there; links to the form, in any language, draw it in place. */
  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const address = link?.getAttribute("href") ?? "";
    if (!link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (address.startsWith("#")) {
      event.preventDefault();
      this.#focus(address);
      return;
    }
    const language = new URL(link.href).searchParams.get("lang") ?? "";
    if (!isLanguage(language) || link.pathname !== this.#pageAddress(language).pathname) return;
    event.preventDefault();
    if (this.#busy) return;
    this.#language = language;
    const form = this.#content.querySelector("form");
    void this.#load(new URL(link.href), form ? typedInto(form) : undefined, true);
  }
}

if (!customElements.get("wspolnie-form")) {
  customElements.define("wspolnie-form", WspolnieForm);
  sizeFrames(origin);
}
