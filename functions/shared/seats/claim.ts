import type { SeatDecision } from "../../../domain/seats.ts";
import type { Pool } from "../../../schemas/event-records.ts";
import type { Instant } from "../../../schemas/values.ts";
import { type Key, keys } from "../table/keys.ts";
import type { Condition, Write } from "../table/writes.ts";

export const counterKey = (formId: string, pool: Pool): Key =>
  pool === "event" ? keys.counter(formId) : keys.sessionCounter(formId, pool);

/** `free` is a reserved word of the table. */
export const freeName = { "#free": "free" };

/** What must hold besides free seats: that the form is open to the public, or only that the event takes place. */
export type Gate = "open" | "live";

/** A condition on the counter that is also met by a session, which has no opening hours of its own. */
export function gateCondition(gate: Gate, now: Instant): Required<Pick<Condition, "expression" | "values">> {
  return gate === "open"
    ? { expression: "opensAt <= :now AND closesAt > :now AND cancelled = :no", values: { ":now": now, ":no": false } }
    : { expression: "cancelled = :no", values: { ":no": false } };
}

type GateCondition = ReturnType<typeof gateCondition>;
const all = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(" AND ");

interface SeatOptions {
  gate?: GateCondition | undefined;
  /** Whoever is at the door of a running event takes a seat although others waited for one. */
  aheadOfLine?: boolean;
}

/** Takes free seats; while anybody waits they are not free for others. */
export function claimSeats(counter: Key, seats: number, { gate, aheadOfLine = false }: SeatOptions = {}): Write {
  const line = aheadOfLine ? undefined : "waitlisted = :none";
  return {
    update: counter,
    expression: "ADD #free :minusSeats",
    condition: {
      expression: all(gate?.expression, "#free >= :seats", line),
      names: freeName,
      values: { ...gate?.values, ":seats": seats, ":minusSeats": -seats, ...(line && { ":none": 0 }) },
    },
  };
}

/** Seats of a shard: nobody waits while a shard has any. */
export const claimShard = (formId: string, shard: number, seats: number, gate: GateCondition): Write =>
  claimSeats(keys.shard(formId, shard), seats, { gate, aheadOfLine: true });

/**
 * Takes the next place in line. `waitlisted` and `lastNumber` must be as they were read: what was decided is told to the
 * person, so it must still be true. The line of an event begins when its shards are drained.
 */
export function claimPlace(
  formId: string,
  pool: Pool,
  seats: number,
  { number, position }: Extract<SeatDecision, { outcome: "waiting" }>,
  gate?: GateCondition,
): Write {
  const drained = pool === "event" ? "drained = :yes" : undefined;
  return {
    update: counterKey(formId, pool),
    expression: "SET waitlisted = :position, lastNumber = :number",
    condition: {
      expression: all(
        gate?.expression,
        drained,
        "(#free < :seats OR waitlisted > :none) AND waitlisted = :waiting AND lastNumber = :last",
      ),
      names: freeName,
      values: {
        ...gate?.values,
        ...(drained && { ":yes": true }),
        ":seats": seats,
        ":none": 0,
        ":waiting": position - 1,
        ":last": number - 1,
        ":position": position,
        ":number": number,
      },
    },
  };
}

/** Gives seats back. They belong to whoever waits. */
export const releaseSeats = (formId: string, pool: Pool, seats: number): Write => ({
  update: counterKey(formId, pool),
  expression: "ADD #free :seats",
  condition: { expression: "attribute_exists(pk)", names: freeName, values: { ":seats": seats } },
});
