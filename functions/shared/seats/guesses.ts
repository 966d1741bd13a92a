import { decideSeat, type PoolFigures, type SeatDecision } from "../../../domain/seats.ts";
import type { SeatCounter } from "../../../schemas/counter.ts";
import type { Pool } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";

/** Where seats of the event are asked for. */
export type Source = { at: "counter" } | { at: "shard"; shard: number };

/**
 * What a container remembers of the counters it last saw: a good guess of what the next write will find, so that one
 * call is enough. It decides nothing.
 */
export class Guesses {
  readonly #seen = new Map<Pool, PoolFigures>();
  readonly #short = new Set<number>();
  #drained = false;

  saw(pool: Pool, figures: PoolFigures): void {
    this.#seen.set(pool, figures);
  }

  sawCounter(counter: SeatCounter): void {
    this.saw("event", counter);
    this.#drained = counter.drained;
  }

  get drained(): boolean {
    return this.#drained;
  }

  /** A shard never gets seats back: what was too little once is too little for ever, or for another as large. */
  sawShort(shard: number): void {
    this.#short.add(shard);
  }

  sawDrained(): void {
    this.#drained = true;
  }

  sourceFor({ shards }: Pick<Conference, "shards">): Source {
    if (shards <= 1 || this.#drained) return { at: "counter" };
    const filled = Array.from({ length: shards }, (_, index) => index + 1).filter((shard) => !this.#short.has(shard));
    const shard = filled[Math.floor(Math.random() * filled.length)];
    return shard === undefined ? { at: "counter" } : { at: "shard", shard };
  }

  decide(pool: Pool, seats: number): SeatDecision {
    const figures = this.#seen.get(pool);
    return figures ? decideSeat(figures, seats) : { outcome: "seat" };
  }

  /** After a place in line was claimed, the next one is guessed to be behind it. */
  claimed(pool: Pool, { number, position }: Extract<SeatDecision, { outcome: "waiting" }>): void {
    const figures = this.#seen.get(pool);
    if (figures) this.#seen.set(pool, { ...figures, waitlisted: position, lastNumber: number });
  }
}

const byForm = new Map<string, Guesses>();

/** The guesses about one event; they live as long as the container. */
export function guessesOf(formId: string): Guesses {
  const known = byForm.get(formId) ?? new Guesses();
  byForm.set(formId, known);
  return known;
}
