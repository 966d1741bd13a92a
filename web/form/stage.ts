import { enliven } from "../live/enliven.ts";
import type { Inquire } from "../live/live.ts";
import { applyTheme } from "../theme.ts";
import { paragraph } from "./notice.ts";
import { absolute } from "./exchange.ts";
import { controlsToSee, goOn, type Sent } from "./meanwhile.ts";
import { own } from "./own.ts";

/** Tells that what is drawn is new or has been filled in. */
export const drawnEvent = "wspolnie:drawn";

/** Long enough to be read out, in milliseconds. */
const told = 20_000;

type Kind = "trouble" | "kept" | "closing";

const formIn = (root: ParentNode): HTMLFormElement | undefined =>
  root.querySelector("form [name=_key]")?.closest("form") ?? undefined;

/** Where a form is drawn: an element of class `wspolnie`, and a line beside it for those who listen. */
export class Stage {
  readonly root: HTMLElement;
  readonly #origin: string;
  readonly #inquire: Inquire;
  readonly #live = document.createElement("p");
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus when something was asked. */
  #left: Element | null = null;

  constructor(root: HTMLElement, origin: string, inquire: Inquire) {
    this.root = root;
    this.#origin = origin;
    this.#inquire = inquire;
    this.#live.role = "status";
    this.#live.className = "visually-hidden";
    root.before(this.#live);
  }

  /** The form that people fill in; undefined where another is shown, or none. */
  get form(): HTMLFormElement | undefined {
    return formIn(this.root);
  }

  /** Tells those who listen. It goes once it was told: whoever reads on finds what there is to see, once. */
  say(text: string): void {
    this.#live.textContent = text;
    clearTimeout(this.#silence);
    if (text !== "") this.#silence = own.setTimeout(() => (this.#live.textContent = ""), told);
  }

  /** Something is under way. The button that was pressed keeps the focus, and says that pressing it does nothing now. */
  busy(saying: string, pressed?: HTMLElement | null): void {
    this.#left = this.#focused;
    this.root.ariaBusy = "true";
    pressed?.setAttribute("aria-disabled", "true");
    this.say(saying);
  }

  rest(): void {
    this.root.ariaBusy = "false";
    for (const button of this.root.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
    this.say("");
  }

  get #focused(): Element | null {
    return this.root.querySelector(":focus");
  }

  /** What somebody has done meanwhile in the form that was sent goes on in the one that is shown now. */
  #goOn(sent: Sent, focus: boolean): ReturnType<typeof goOn> | undefined {
    const { form } = this;
    if (!form) return undefined;
    const focused = this.#focused;
    const at = controlsToSee(form).find((control) => control === focused);
    return goOn(form, sent, at, focus && at === this.#left);
  }

  /** With `focus`, whoever asked for it is led to where it begins. `sent`: what the server knew when it drew it. */
  show(shown: HTMLElement, focus: boolean, sent?: Sent): void {
    const further = sent && this.#goOn(sent, focus);
    absolute(shown, this.#origin);
    this.root.lang = shown.lang;
    Object.assign(this.root.dataset, shown.dataset);
    applyTheme(this.root);
    // It would take the focus from wherever in the page somebody is.
    if (!focus) shown.querySelector("[autofocus]")?.removeAttribute("autofocus");
    const form = formIn(document.adoptNode(shown));
    // While nothing is laid out: reading a form in the page would lay it out, and once more after what is hidden.
    if (form) enliven(form, this.#inquire);
    this.root.replaceChildren(...shown.childNodes);
    this.#tell();
    if (form && further?.(form)) return;
    if (focus) this.focus(this.root.querySelector("[autofocus]") ? "[autofocus]" : "h1");
  }

  /** What is shown was filled in, or was there before. */
  drawn(): void {
    const { form } = this;
    if (form) enliven(form, this.#inquire);
    this.#tell();
  }

  #tell(): void {
    this.root.dispatchEvent(new CustomEvent(drawnEvent));
  }

  /** Tells the page around, whatever root the form is in. */
  emit(type: string, detail?: Record<string, string | undefined>): void {
    this.root.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  focus(selector: string): void {
    const target = this.root.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }

  /** Puts a notice above everything or where it stays in sight, in place of one of its kind. Trouble takes the focus. */
  put(kind: Kind, ...children: Element[]): void {
    this.take(kind);
    const notice = document.createElement("div");
    // Anything else is told by the line for those who listen.
    if (kind === "trouble") notice.role = "alert";
    notice.tabIndex = -1;
    notice.dataset["notice"] = kind;
    notice.append(...children);
    if (kind === "closing") this.root.append(notice);
    else this.root.prepend(notice);
    if (kind === "trouble" && this.root.querySelector("form")) this.focus(`[data-notice=${kind}]`);
  }

  take(kind: Kind): void {
    this.root.querySelector(`[data-notice=${kind}]`)?.remove();
  }

  /** Says something small at the end of the form, once. */
  foot(text: string): void {
    const { form } = this;
    if (!form || form.querySelector("[data-foot]")) return;
    const foot = paragraph(text);
    foot.className = "help";
    foot.dataset["foot"] = "";
    form.append(foot);
  }

  /** Locks everything but the notices: what is on its way cannot be changed at the same time. */
  lock(isLocked: boolean): void {
    for (const child of this.root.children) {
      if (child instanceof HTMLElement && !child.dataset["notice"]) child.inert = isLocked;
    }
  }
}
