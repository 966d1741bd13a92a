import type { Pool } from "../../schemas/event-records.ts";
import type { LiveSignUp, SessionPlace } from "../../schemas/sign-up.ts";
import { claimSeats, claimShard, counterKey, gateCondition, releaseSeats } from "../shared/seats/claim.ts";
import type { Source } from "../shared/seats/guesses.ts";
import { keys } from "../shared/table/keys.ts";
import type { Write } from "../shared/table/writes.ts";
import type { Instant } from "../../schemas/values.ts";

export interface Resize {
  signUp: LiveSignUp;
  /** How many people it stands for from now on. */
  seats: number;
  /** Where further seats of the event are taken from. */
  source: Source;
  now: Instant;
}

const noteSeats = (of: ReturnType<typeof keys.waiting>, seats: number): Write => ({
  update: of,
  expression: "SET seats = :seats",
  condition: { expression: "attribute_exists(pk)", values: { ":seats": seats } },
});

/** What more or fewer people ask of a pool; `free` instead when there can be no more, without a look at its counter. */
export type Resized = { writes: Write[]; claims: boolean } | { free: 0 };

function claim({ signUp: { formId }, source, now }: Resize, pool: Pool, more: number): Write {
  if (pool !== "event") return claimSeats(counterKey(formId, pool), more);
  const gate = gateCondition("live", now);
  return source.at === "shard"
    ? claimShard(formId, source.shard, more, gate)
    : claimSeats(counterKey(formId, "event"), more, { gate });
}

/**
 * Seats that are given up go to whoever waits. Further ones may be had only while they are free and nobody waits: who
 * waits or has an offer gets no more by growing in line.
 */
export function resize(change: Resize, pool: Pool, place: SessionPlace): Resized {
  const { signUp, seats } = change;
  const { formId, id } = signUp;
  const more = seats - signUp.participants.length;
  if (more === 0) return { writes: [], claims: false };
  if (more > 0)
    return place.status === "confirmed" ? { writes: [claim(change, pool, more)], claims: true } : { free: 0 };
  switch (place.status) {
    case "confirmed":
      return { writes: [releaseSeats(formId, pool, -more)], claims: false };
    case "offered":
      return {
        writes: [noteSeats(keys.offer(formId, pool, id), seats), releaseSeats(formId, pool, -more)],
        claims: false,
      };
    case "waitlisted":
      return { writes: [noteSeats(keys.waiting(formId, pool, place.waitingNumber), seats)], claims: false };
  }
}
