import { typingWords } from "../../functions/shared/words/faults/typing.ts";
import type { Language } from "../../schemas/values.ts";

/** As domain/answer-value.ts measures: blanks around a text are left out, and marks are put together with letters. */
const lengthOf = (text: string): number => text.trim().normalize("NFC").length;

/** How many characters a long text has left. */
export class Count {
  readonly box: HTMLTextAreaElement;
  readonly #line: Element;
  readonly #language: Language;
  readonly #most: number;

  /** The box stops limiting what is typed: what is pasted into it would be cut without a word. */
  constructor(box: HTMLTextAreaElement, line: Element, most: number, language: Language) {
    this.box = box;
    this.#line = line;
    this.#most = most;
    this.#language = language;
    box.removeAttribute("maxlength");
  }

  /** Answers what is worth reading out: nothing while there is a lot left. */
  show(): string {
    const rest = this.#most - lengthOf(this.box.value);
    this.#line.classList.toggle("over", rest < 0);
    // Every box of a fresh form is empty, and a browser takes long over the first figure that it writes.
    if (this.box.value === "") return (this.#line.textContent = "");
    const { left, over } = typingWords[this.#language];
    const text = rest < 0 ? over(-rest) : left(rest);
    this.#line.textContent = text;
    return rest <= Math.max(20, this.#most / 10) ? text : "";
  }
}

export function countsOf(form: HTMLFormElement, language: Language): Count[] {
  return [...form.querySelectorAll("[data-count]")].flatMap((line) => {
    const box = line.parentElement?.querySelector("textarea");
    const most = Number(box?.getAttribute("maxlength") ?? 0);
    return box && most > 0 ? [new Count(box, line, most, language)] : [];
  });
}
