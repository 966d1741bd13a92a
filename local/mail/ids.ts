import { randomUUID } from "node:crypto";

/** Makes ids in the form of SES that sort in the order of acceptance, `last` being the newest one that is stored. */
export class MessageIds {
  #time: number;
  #count = 0;

  constructor(last: string | undefined) {
    this.#time = last === undefined ? 0 : timeOf(last) + 1;
  }

  next(now: number): string {
    // Never before the newest id, so that a clock that was set back does not change the order.
    const time = Math.max(now, this.#time);
    this.#count = time === this.#time ? this.#count + 1 : 0;
    this.#time = time;
    return `${idsFrom(time)}-${this.#count.toString(16).padStart(8, "0")}-${randomUUID().slice(9)}-000000`;
  }
}

/** The smallest id of the instant `time` (ms) and of all after it. */
export const idsFrom = (time: number) => `0107${Math.max(time, 0).toString(16).padStart(12, "0")}`;

const timeOf = (id: string) => Number.parseInt(id.slice(4, 16), 16);
