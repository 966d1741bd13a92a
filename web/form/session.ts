import type { Language } from "../../schemas/values.ts";
import { suggestCommunes } from "../live/communes.ts";
import type { Inquire } from "../live/live.ts";
import { languageAround } from "../words/catalogue.ts";
import { attachChosen, attachedBy } from "./attaching.ts";
import { Closing } from "./closing.ts";
import { changedSince, type Sent } from "./meanwhile.ts";
import { copying } from "./copying.ts";
import { Delivery } from "./delivery.ts";
import type { Draft } from "./draft.ts";
import { Desk, type Setting } from "./desk.ts";
import { type Answer, exchange } from "./exchange.ts";
import { inquire, isAnother } from "./inquiry.ts";
import { Keeper } from "./keeper.ts";
import { link, notice, paragraph } from "./notice.ts";
import { own } from "./own.ts";
import { followPage } from "./page-address.ts";
import { readable } from "./readable.ts";
import { fillIn, promise, restore } from "./restoring.ts";
import { clicked, submitted, type Wishes } from "./steering.ts";
import { actionOf, postOf, typedInto, typeInto } from "./typed.ts";

type Shown = Extract<Answer, { ok: boolean }>;

/**
 * One form in a browser, in a page of ours or of anybody. The server draws it; this carries it there and back, and sees
 * to it that nothing typed is lost on the way.
 *
 * Emits on its root `wspolnie:ready` when the form is there, and `wspolnie:submitted` with `{ reference, status }` when a
 * submission has been taken.
 */
export class FormSession {
  readonly #desk: Desk;
  readonly #delivery: Delivery;
  readonly #closing: Closing;
  readonly #ended = new AbortController();
  /** Of the form as it was first shown; a new one is drawn from there. */
  #address: URL;
  #isOpened = false;
  /** By an earlier visit. */
  #left: Draft | undefined;

  constructor(setting: Setting) {
    const { root, origin, form, isPage } = setting;
    const keeper = new Keeper(`${origin}/forms/${form}`, () => this.#tellKept());
    const { signal } = this.#ended;
    this.#desk = new Desk(setting, keeper, (...filled) => this.#inquire(...filled));
    this.#address = isPage ? new own.URL(location.href) : this.#pageAddress(setting.language);
    this.#closing = new Closing((minutes) => this.#tellClosing(minutes));
    this.#delivery = new Delivery(
      this.#desk,
      (answer, sent) => this.#answered(answer, sent),
      () => void this.#restore(),
    );
    const wishes: Wishes = {
      send: (filled, pressed) => void this.#delivery.send(filled, pressed),
      draw: (filled, pressed) => void this.#draw(filled, pressed),
      follow: (address, language) => this.#follow(address, language),
    };
    root.addEventListener("submit", (event) => submitted(event, this.#desk, wishes), { signal });
    root.addEventListener("click", (event) => clicked(event, this.#desk, wishes), { signal });
    for (const type of ["input", "change"]) root.addEventListener(type, (event) => this.#typing(event), { signal });
    root.addEventListener("change", attachChosen, { signal });
    suggestCommunes(root, origin, signal);
    document.addEventListener("visibilitychange", () => keeper.flush(), { signal });
    addEventListener("pagehide", () => keeper.flush(), { signal });
    addEventListener("beforeunload", (event) => this.#delivery.isAtRisk && event.preventDefault(), { signal });
  }

  /** Goes on with what the page already shows. */
  adopt(): void {
    this.#desk.stage.drawn();
    this.#shown();
  }

  /** Draws the form, in another language when one is given; what was typed so far is carried over. */
  async load(language: Language = this.#desk.language): Promise<void> {
    this.#desk.language = language;
    this.#address.searchParams.set("lang", language);
    if (!this.#delivery.isWaiting) await this.#load(this.#address, false);
  }

  dispose(): void {
    this.#ended.abort();
    this.#closing.stop();
    this.#delivery.stop();
    this.#desk.keeper.release();
  }

  #pageAddress(language: Language): URL {
    const { origin, form } = this.#desk.setting;
    return new own.URL(`/forms/${form}/page?lang=${language}`, origin);
  }

  async #load(address: URL, focus: boolean, isCarried = true): Promise<void> {
    const { stage, line, words } = this.#desk;
    const sent = stage.form && { typed: typedInto(stage.form) };
    const answer = await line.ask(words.loading, () => exchange(new own.URL(address.href)));
    if (!answer) return;
    if (!answer.shown) return this.#failed(words.notLoaded, () => this.#load(address, focus, isCarried));
    this.#address = address;
    const typed = isCarried && stage.form && typedInto(stage.form);
    this.#show(answer, focus, sent);
    if (typed) await fillIn(this.#desk, typed);
  }

  #show({ shown }: Shown, focus: boolean, sent?: Sent): void {
    const { stage, setting } = this.#desk;
    stage.show(shown, focus, sent);
    this.#desk.language = languageAround(shown);
    if (setting.isPage) followPage(shown, stage.root);
    this.#shown();
  }

  #shown(): void {
    const { stage, keeper } = this.#desk;
    const definition = keeper.drawn(stage.root);
    const now = Date.parse(stage.form?.getAttribute("data-now") ?? "");
    if (stage.form && definition?.closesAt && !Number.isNaN(now)) this.#closing.watch(definition.closesAt, now);
    else this.#closing.stop();
    if (this.#isOpened) return;
    // Where something is asked before the form is shown, the form is still to come.
    if (!stage.form && stage.root.querySelector("form")) return void this.#promise();
    this.#isOpened = true;
    stage.emit("wspolnie:ready");
    void this.#open();
  }

  async #promise(): Promise<void> {
    this.#left ??= await this.#desk.keeper.open();
    if (this.#left && !this.#isOpened) promise(this.#desk, this.#left);
  }

  /** What an earlier visit has left: a submission that waits is sent, anything else shown again. */
  async #open(): Promise<void> {
    const { keeper, stage, setting } = this.#desk;
    this.#left ??= await keeper.open();
    if (!this.#left?.sent) return this.#restore();
    const body = new own.URLSearchParams(this.#left.sent);
    if (stage.form) typeInto(stage.form, body);
    const address = stage.form
      ? actionOf(stage.form, setting.origin)
      : new own.URL(`/forms/${setting.form}/submissions`, setting.origin);
    await this.#delivery.resume(address, body);
  }

  async #restore(): Promise<void> {
    const { keeper } = this.#desk;
    const startAnew = () => {
      keeper.clear();
      void this.#load(this.#address, true, false);
    };
    if (this.#left) await restore(this.#desk, this.#left, startAnew);
  }

  #follow(address: URL, language = this.#desk.language): void {
    if (this.#desk.line.isBusy) return;
    this.#desk.language = language;
    void this.#load(address, true);
  }

  #typing({ target }: Event): void {
    const { stage, keeper } = this.#desk;
    // What waits to be sent is kept as it was sent.
    if (this.#delivery.isWaiting) return;
    if (stage.form && target instanceof Node && stage.form.contains(target)) keeper.typing(stage.form);
  }

  /** Asks for the form as it is after a button: with a row more, in another language, to be reviewed. */
  async #draw(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
    const { line, keeper, stage, setting, words } = this.#desk;
    const sent = { typed: typedInto(form), pressed };
    const post = () => exchange(actionOf(form, setting.origin, pressed), postOf(form, pressed));
    const answer = await line.ask(words.loading, post, pressed);
    if (!answer) return;
    if (!answer.shown) return this.#failed(words.notDone, () => this.#draw(form, pressed));
    // What is to be looked through is what is there now.
    const isReview = answer.shown.querySelector("[data-review]") !== null;
    if (isReview && changedSince(form, sent).length > 0) return this.#draw(form, pressed);
    this.#answered(answer, sent);
    stage.say(attachedBy(pressed, stage.root, this.#desk.words));
    if (stage.form) keeper.save(stage.form);
  }

  async #inquire(...[form, typed, pressed]: Parameters<Inquire>): Promise<ParentNode | undefined> {
    const answer = await inquire(this.#desk, form, typed, pressed);
    // A form that was published anew asks something else: what is wrong is shown in that.
    if (answer && isAnother(answer.shown, form)) this.#show(answer, true, { typed });
    return answer?.shown;
  }

  /** A refusal that draws no form is shown above the one that is filled in, so that nothing typed is lost. */
  #answered(answer: Shown, sent: Sent): void {
    const { shown, ok } = answer;
    // Also of a refusal: another language may be what was asked for.
    this.#desk.language = languageAround(shown);
    const { stage, words } = this.#desk;
    const form = shown.querySelector("form");
    const place = form || ok ? shown.querySelector<HTMLElement>("[data-copy]") : shown;
    if (place) {
      const text = place.dataset["copy"] || (stage.form && readable(stage.form, () => true)) || this.#left?.text;
      if (text) place.append(paragraph(words.notTaken), copying(text, words));
      shown.className = "";
      if (!form) return stage.put("trouble", shown);
    }
    this.#show(answer, true, sent);
    const receipt = stage.root.querySelector<HTMLElement>("[data-reference]");
    if (!receipt) return;
    this.#left = undefined;
    const { reference, status } = receipt.dataset;
    stage.emit("wspolnie:submitted", { reference, status });
  }

  /** Something that the server has not said: tells it, offers another try, and the page of the form as a way out. */
  #failed(message: string, again: () => void): void {
    const { stage, setting, language, words } = this.#desk;
    const page = setting.isPage ? [] : [paragraph(link(words.openPage, this.#pageAddress(language)))];
    stage.put("trouble", notice([message], [[words.retry, again]], ...page));
  }

  #tellKept(): void {
    const { stage, words } = this.#desk;
    stage.foot(words.keptHere);
  }

  #tellClosing(minutes: number): void {
    const { stage, words, language } = this.#desk;
    const said = words.closes(new Intl.RelativeTimeFormat(language).format(minutes, "minute"));
    stage.put("closing", paragraph(said));
    stage.say(said);
  }
}
