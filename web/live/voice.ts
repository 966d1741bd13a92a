/** After the last key, in milliseconds: whoever types is not interrupted. */
const rest = 1000;

/** Reads out what appears beside a form, once each. */
export class Voice {
  readonly #line = document.createElement("p");
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#line.setAttribute("role", "status");
    this.#line.className = "visually-hidden";
    form.append(this.#line);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }

  /** Says what is so once nothing has been typed for a while. */
  sayAtRest(what: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(what()), rest);
  }
}
