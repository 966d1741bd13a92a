import { type Definition, definitionIn } from "./definition.ts";
import type { Draft } from "./draft.ts";
import { own } from "./own.ts";
import { readable } from "./readable.ts";
import { Slot } from "./slot.ts";
import { sorted } from "./sorted.ts";
import { typedInto } from "./typed.ts";

/** After the last key, in milliseconds. */
const rest = 400;

/** Keeps what is typed on the device, so that it is there after a reload, a crash or some days. */
export class Keeper {
  readonly #form: string;
  readonly #onKept: () => void;
  #definition: Definition | undefined;
  #slot: Slot | undefined;
  #unsaved: HTMLFormElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of a submission that was sent and not answered. */
  #filling: string | undefined;

  /** `form` is the address of the form; `onKept` is told when something of it has been kept. */
  constructor(form: string, onKept: () => void) {
    this.#form = form;
    this.#onKept = onKept;
  }

  /** What an earlier visit has left and no other tab is using. undefined as well when somebody is already typing. */
  async open(): Promise<Draft | undefined> {
    const found = await Slot.find(this.#form);
    if (this.#slot || this.#unsaved) return void (await found?.release());
    this.#slot = found;
    const draft = found?.read();
    this.#filling = draft?.filling;
    return draft;
  }

  /** A drawing of the form says what may be kept; until one has said so, nothing is. */
  drawn(root: ParentNode): Definition | undefined {
    return (this.#definition = definitionIn(root) ?? this.#definition);
  }

  typing(form: HTMLFormElement): void {
    this.#unsaved = form;
    clearTimeout(this.#timer);
    this.#timer = own.setTimeout(() => this.flush(), rest);
  }

  flush(): void {
    if (this.#unsaved) this.save(this.#unsaved);
  }

  /** Keeps what is in the form, and a submission of it that is under way. Answers whether nothing of it is left out. */
  save(form: HTMLFormElement, sent?: URLSearchParams): boolean {
    clearTimeout(this.#timer);
    this.#unsaved = undefined;
    if (!this.#definition) return false;
    this.#slot ??= Slot.create(this.#form);
    const { answers, filling, isPartial } = sorted(sent ?? typedInto(form), this.#definition);
    if (sent) this.#filling = filling.toString();
    const isKept = this.#slot.write({
      savedAt: Date.now(),
      typed: answers.toString(),
      // A page to review has nothing to type in: the text is that of the page before.
      text: readable(form, (name) => answers.has(name)) || (this.#slot.read()?.text ?? ""),
      filling: this.#filling,
      sent: sent && !isPartial ? sent.toString() : undefined,
    });
    if (isKept) this.#onKept();
    return isKept && !isPartial;
  }

  /** The submission under way was answered: the next one need not be the same. */
  answered(): void {
    this.#filling = undefined;
    this.cancelled();
  }

  /** It is not to be sent by itself. Whether it has arrived is not known, so the next one counts as the same. */
  cancelled(): void {
    const draft = this.#slot?.read();
    if (draft) this.#slot?.write({ ...draft, filling: this.#filling, sent: undefined });
  }

  /** Forgets everything: it was taken, or is not wanted. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#unsaved = undefined;
    this.#filling = undefined;
    this.#slot?.clear();
  }

  release(): void {
    this.flush();
    void this.#slot?.release();
    this.#slot = undefined;
  }
}
