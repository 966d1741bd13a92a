import type { Counter, SeatShard, SessionCounter } from "../schemas/counter.ts";
import type { Form } from "../schemas/form.ts";

/** All counters of a form before anybody has sent it: seats of the event or pool of the call, shards, sessions. */
export interface OpeningFigures {
  counter: Counter;
  shards: SeatShard[];
  sessions: Record<string, SessionCounter>;
}

const nobody = { waitlisted: 0, lastNumber: 0 };

/** `total` in parts that differ by one at most, the larger first. */
const evenParts = (total: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, index) => Math.floor(total / parts) + (index < total % parts ? 1 : 0));

export function openingFigures(form: Form): OpeningFigures {
  const { opensAt, closesAt } = form;
  const window = { opensAt, closesAt, cancelled: false };
  if (form.kind === "grantCall") {
    const { pool } = form;
    const counter = { kind: "grantCall" as const, ...window, pool, remaining: pool, submitted: 0, requested: 0 };
    return { counter, shards: [], sessions: {} };
  }
  const { capacity, shards, sessions } = form;
  const drained = shards === 1;
  return {
    counter: { kind: "conference", ...window, capacity, free: drained ? capacity : 0, ...nobody, drained },
    shards: drained ? [] : evenParts(capacity, shards).map((free) => ({ kind: "shard", ...window, free })),
    sessions: Object.fromEntries(
      sessions.map(({ id, capacity }) => [id, { kind: "session", capacity, free: capacity, ...nobody }]),
    ),
  };
}
