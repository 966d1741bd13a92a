import { own } from "../form/own.ts";
import { askedFor } from "../../domain/conditions.ts";
import type { Definition } from "../../domain/definition.ts";
import { decodeFormPost } from "../../domain/form-post.ts";
import { isHidden, showAsked } from "./asked.ts";
import { check } from "./check.ts";
import { chosenFaults } from "./chosen.ts";
import { type Count, countsOf } from "./count.ts";
import { figuresIn, showFigures } from "./figures.ts";
import { type Found, foundIn, together } from "./found.ts";
import { Place, placesOf } from "./place.ts";
import { afterPress } from "./pressing.ts";
import { summarise } from "./summary.ts";
import { typedBy } from "./typed.ts";
import { Voice } from "./voice.ts";

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What the server draws of a form that is filled in so; undefined where it cannot be asked. */
export type Inquire = (
  form: HTMLFormElement,
  typed: URLSearchParams,
  pressed: HTMLElement | null,
) => Promise<ParentNode | undefined>;

/** One form that somebody fills in. */
export class Live {
  readonly #form: HTMLFormElement;
  readonly #definition: Definition;
  readonly #inquire: Inquire;
  readonly #counts: Count[];
  readonly #voice: Voice;
  /** Paths of the answers that somebody has typed something of. */
  readonly #typed = new Set<string>();
  #hidden: ReadonlySet<string> = new Set();
  #isSending = false;
  #isAsking = false;

  constructor(form: HTMLFormElement, definition: Definition, inquire: Inquire) {
    this.#form = form;
    this.#definition = definition;
    this.#inquire = inquire;
    this.#counts = countsOf(form, definition.language);
    this.#voice = new Voice(form);
    form.addEventListener("input", (event) => this.#changed(event));
    form.addEventListener("focusout", (event) => this.#left(event));
    // Before anybody else hears of it: what is wrong is not sent.
    form.addEventListener("submit", (event) => this.#submitted(event), true);
    form.addEventListener("formdata", ({ formData }) => this.#leaveOut(formData));
  }

  /** Brings everything up to date with what is in the controls. */
  refresh(): void {
    const { answers } = decodeFormPost(this.#definition, typedBy(this.#form));
    const asked = askedFor(this.#definition.fields, answers);
    this.#hidden = asked.hidden;
    showAsked(this.#form, asked.hidden);
    showFigures(this.#form, this.#definition, asked.answers);
    for (const count of this.#counts) count.show();
  }

  #check = (isSending = false): Found[] =>
    check(this.#definition, typedBy(this.#form), chosenFaults(this.#form, this.#definition, isSending));

  #placeOf(target: EventTarget | null): Place | undefined {
    const wrapper = target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
    return wrapper ? new Place(wrapper) : undefined;
  }

  /** A fault that is shown vanishes as soon as its sentence is no longer true; another waits until the field is left. */
  #changed({ target }: Event): void {
    const place = this.#placeOf(target);
    if (!place) return;
    this.#isSending = false;
    this.#typed.add(place.path);
    this.refresh();
    const shown = placesOf(this.#form).filter(
      ({ path, message }) => message !== undefined && (place.path === path || place.path.startsWith(`${path}[`)),
    );
    if (shown.length > 0) this.#withdraw(shown);
    const count = this.#counts.find(({ box }) => box === target);
    if (count) this.#voice.sayAtRest(() => count.show());
  }

  #withdraw(shown: readonly Place[]): void {
    const found = this.#check();
    for (const place of shown) {
      const isTrue = found.some(({ field, message }) => field === place.path && message === place.message);
      if (!isTrue) place.say(undefined, this.#definition.language);
    }
  }

  /** What has been typed is checked when the field is left, and never before. */
  #left({ target, relatedTarget }: FocusEvent): void {
    const place = this.#placeOf(target);
    const next = this.#placeOf(relatedTarget);
    if (!place || next?.path === place.path || !this.#typed.has(place.path)) return;
    afterPress(() => {
      const found = this.#check().find(({ field }) => field === place.path);
      const isNew = found !== undefined && found.message !== place.message;
      place.say(found?.message, this.#definition.language);
      if (isNew) this.#voice.say(`${found.name}: ${found.message}`);
      else this.#sayFigures(place);
    });
  }

  /** Of a group of which an amount was typed. */
  #sayFigures({ wrapper, path }: Place): void {
    const group = path.includes("[") ? wrapper.parentElement?.closest("[data-field]") : undefined;
    if (group) this.#voice.say(figuresIn(group));
  }

  /** Buttons that send nothing for good, such as those of rows, are left alone, unless a file would come to nothing. */
  #submitted(event: SubmitEvent): void {
    const { submitter } = event;
    if (submitter?.getAttribute("name") === "_attach") return this.#attaching(event, submitter);
    if (submitter?.hasAttribute("formnovalidate")) return;
    this.#isSending = this.#check(true).length === 0;
    if (this.#isSending) return;
    stop(event);
    void this.#refuse(submitter);
  }

  /** Shows all mistakes at once: with those that the browser knows go those that the server alone finds. */
  async #refuse(pressed: HTMLElement | null): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const typed = this.#asked();
    const shown = await this.#inquire(this.#form, new own.URLSearchParams(typed), pressed);
    this.#isAsking = false;
    if (!this.#form.isConnected) return;
    // Of what was typed meanwhile the server knows nothing.
    const said = shown && this.#asked().toString() === typed.toString() ? foundIn(shown) : [];
    this.#tell(together(this.#definition, this.#check(true), said));
  }

  /** Everything typed of what is asked for. */
  #asked(): URLSearchParams {
    const typed = typedBy(this.#form);
    for (const name of new Set(typed.keys())) if (isHidden(this.#hidden, name)) typed.delete(name);
    return typed;
  }

  #tell(found: readonly Found[]): void {
    if (found.length === 0) return;
    for (const place of placesOf(this.#form)) {
      const message = found.find(({ field }) => field === place.path)?.message;
      if (message !== undefined) this.#typed.add(place.path);
      place.say(message, this.#definition.language);
    }
    summarise(this.#form, found, this.#definition.language);
  }

  #attaching(event: SubmitEvent, button: HTMLElement): void {
    const place = this.#placeOf(button);
    const found = this.#check().find(({ field }) => field === place?.path);
    if (!place || !found) return;
    stop(event);
    place.say(found.message, this.#definition.language);
    this.#voice.say(`${found.name}: ${found.message}`);
  }

  /** What is not asked for is not sent. It stays in its control, in case it is asked for again. */
  #leaveOut(data: FormData): void {
    if (!this.#isSending) return;
    for (const name of new Set(data.keys())) if (isHidden(this.#hidden, name)) data.delete(name);
  }
}
