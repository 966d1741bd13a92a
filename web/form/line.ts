import type { Answer } from "./exchange.ts";
import type { Stage } from "./stage.ts";

/** The way to the server. One exchange at a time: a second press while the first is under way does nothing. */
export class Line {
  readonly #stage: Stage;
  #isBusy = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** undefined when something else is under way. `saying` is told to those who listen; empty for what nobody asked for. */
  async ask(
    saying: string,
    exchanged: () => Promise<Answer>,
    pressed?: HTMLElement | null,
  ): Promise<Answer | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    this.#stage.busy(saying, pressed);
    const answer = await exchanged();
    this.#stage.rest();
    this.#isBusy = false;
    return answer;
  }
}
