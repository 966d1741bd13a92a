import { faultWords } from "../../functions/shared/words/faults/message.ts";
import { idOf } from "../../functions/shared/words/faults/names.ts";
import type { Language } from "../../schemas/values.ts";

/** Where the control of one answer stands, and what is said at it: the markup of functions/shared/pages/annotations. */
export class Place {
  readonly path: string;
  readonly wrapper: HTMLElement;
  readonly #id: string;

  constructor(wrapper: HTMLElement) {
    this.wrapper = wrapper;
    this.path = wrapper.dataset["field"] ?? "";
    this.#id = idOf(this.path);
  }

  get #error(): Element | null {
    return this.wrapper.querySelector(`#${this.#id}-error`);
  }

  /** What a message is tied to: the group of several controls, or the one there is. */
  get #described(): Element | null {
    return this.wrapper instanceof HTMLFieldSetElement ? this.wrapper : this.wrapper.querySelector(`#${this.#id}`);
  }

  /** The sentence that stands here, without the word before it that says what it is. */
  get message(): string | undefined {
    return this.#error?.lastChild?.textContent ?? undefined;
  }

  say(message: string | undefined, language: Language): void {
    if (message === this.message) return;
    this.#error?.remove();
    if (message !== undefined) this.#put(message, language);
    const described = this.#described;
    const ids = (described?.getAttribute("aria-describedby") ?? "").split(" ");
    const others = ids.filter((id) => id !== "" && id !== `${this.#id}-error`);
    const now = message === undefined ? others : [...others, `${this.#id}-error`];
    attribute(described, "aria-describedby", now.length > 0 ? now.join(" ") : undefined);
    attribute(described, "aria-invalid", message === undefined ? undefined : "true");
  }

  #put(message: string, language: Language): void {
    const error = document.createElement("p");
    const prefix = document.createElement("span");
    error.className = "error";
    error.part.add("error");
    error.id = `${this.#id}-error`;
    prefix.className = "visually-hidden";
    prefix.textContent = faultWords[language].form.errorPrefix;
    error.append(prefix, message);
    const before = this.wrapper.querySelectorAll(
      `:scope > :is(label:not(.option), legend, #${this.#id}-when, #${this.#id}-help)`,
    );
    const last = [...before].at(-1);
    if (last) last.after(error);
    else this.wrapper.prepend(error);
  }
}

function attribute(element: Element | null, name: string, value: string | undefined): void {
  if (value === undefined) element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}

/** Every place of a form, in the order of the page. */
export const placesOf = (form: ParentNode): Place[] =>
  [...form.querySelectorAll<HTMLElement>("[data-field]")].map((wrapper) => new Place(wrapper));
