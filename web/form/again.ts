import { own } from "./own.ts";

/** In seconds, one after the other; the last for as long as it takes. Somebody else's network is back at another time. */
const pauses = [5, 15, 45, 120, 300];

/** Does something again until told to stop: after growing pauses, and as soon as the network is there. */
export class Again {
  readonly #act: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  wait(): void {
    clearTimeout(this.#timer);
    const seconds = pauses[Math.min(this.#tries, pauses.length - 1)] ?? 300;
    this.#tries += 1;
    this.#timer = own.setTimeout(this.#act, seconds * (750 + Math.random() * 500));
    addEventListener("online", this.#act);
  }

  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#act);
    this.#tries = 0;
  }
}
