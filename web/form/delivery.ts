import { Again } from "./again.ts";
import type { Desk } from "./desk.ts";
import type { Answer } from "./exchange.ts";
import { notice } from "./notice.ts";
import type { Sent } from "./meanwhile.ts";
import { exchangeProven } from "./proven.ts";
import { actionOf, typedInto } from "./typed.ts";

type Shown = Extract<Answer, { ok: boolean }>;

/** How often something between here and the server may answer instead: minutes, in which a gateway recovers. */
const most = 6;

/** A submission on its way: until the server has answered, it is sent again and again, with the same key. */
export class Delivery {
  readonly #desk: Desk;
  readonly #settled: (answer: Shown, sent: Sent) => void;
  readonly #changed: () => void;
  readonly #again = new Again(() => void this.#deliver());
  #parcel: { address: URL; body: URLSearchParams } | undefined;
  /** Whether the device keeps all of it, so that the page may be closed. */
  #isKept = false;
  #strange = 0;

  /** `settled` gets the answer of the server, `changed` is called when somebody wants to change what waits. */
  constructor(desk: Desk, settled: (answer: Shown, sent: Sent) => void, changed: () => void) {
    this.#desk = desk;
    this.#settled = settled;
    this.#changed = changed;
  }

  get isWaiting(): boolean {
    return this.#parcel !== undefined;
  }

  /** Whether leaving the page would lose it. */
  get isAtRisk(): boolean {
    return this.#parcel !== undefined && !this.#isKept;
  }

  async send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
    const { keeper, line, setting, words } = this.#desk;
    if (this.#parcel || line.isBusy) return;
    const body = typedInto(form, pressed);
    this.#parcel = { address: actionOf(form, setting.origin, pressed), body };
    this.#isKept = keeper.save(form, body);
    await this.#deliver(words.sending, pressed);
  }

  /** Sends what an earlier visit could not. */
  async resume(address: URL, body: URLSearchParams): Promise<void> {
    this.#parcel = { address, body };
    this.#isKept = true;
    await this.#deliver(this.#desk.words.sending);
  }

  async #deliver(saying = "", pressed?: HTMLElement | null): Promise<void> {
    const { line, stage, keeper, words } = this.#desk;
    if (!this.#parcel) return;
    const { address, body } = this.#parcel;
    const posted = () => exchangeProven(address, body, () => stage.say(words.proving));
    const answer = await line.ask(saying, posted, pressed);
    if (!answer) return this.#again.wait();
    if (!answer.shown) {
      if (answer.isStrange) this.#strange += 1;
      return this.#wait(saying !== "");
    }
    this.#done();
    if (answer.shown.querySelector("[data-reference]")) keeper.clear();
    else keeper.answered();
    this.#settled(answer, { typed: body });
  }

  /** Says what has happened, unless this was a try that nobody asked for. */
  #wait(isAsked: boolean): void {
    const { stage, words } = this.#desk;
    const isOver = this.#strange >= most;
    if (isOver) this.#again.stop();
    else this.#again.wait();
    if (!isAsked && !isOver) return;
    const kept = isOver ? words.keptHere : words.sentByItself;
    const notKept = isOver ? words.notDone : words.keepOpen;
    const sentences = [
      navigator.onLine ? words.notSent : words.offline,
      this.#isKept ? kept : notKept,
      words.arrivalCounts,
    ];
    const acts = [
      [words.retry, () => void this.#deliver(words.sending)],
      [words.change, () => this.#cancel()],
    ] as const;
    // Of mistakes that are mended by now: what is sent had none.
    stage.root.querySelector(".error-summary")?.remove();
    stage.put("trouble", notice(sentences, acts));
    stage.lock(true);
  }

  #cancel(): void {
    this.#done();
    this.#desk.keeper.cancelled();
    this.#changed();
  }

  #done(): void {
    this.#parcel = undefined;
    this.#strange = 0;
    this.#again.stop();
    this.#desk.stage.take("trouble");
    this.#desk.stage.lock(false);
  }

  stop(): void {
    this.#again.stop();
  }
}
