import type { SeatCounter, SeatShard, SessionCounter } from "../schemas/counter.ts";
import type { Instant } from "../schemas/values.ts";
import type { Refusal } from "./refusal.ts";

/** Seats and waiting list of an event or a session; see schemas/counter.ts. */
export type PoolFigures = Pick<SessionCounter, "capacity" | "free" | "waitlisted" | "lastNumber">;

/** All live figures of one conference. */
export interface Figures {
  counter: SeatCounter;
  shards: SeatShard[];
  sessions: Record<string, SessionCounter>;
}

export const freeOf = ({ counter, shards }: Pick<Figures, "counter" | "shards">): number =>
  shards.reduce((free, shard) => free + shard.free, counter.free);

/** Seats that are confirmed or kept for somebody. */
export const takenOf = (figures: Pick<Figures, "counter" | "shards">): number =>
  figures.counter.capacity - freeOf(figures);

export type SeatDecision =
  | { outcome: "seat" }
  /** `number` is the place in the order of arrival for ever; `position` counts only those waiting now. */
  | { outcome: "waiting"; number: number; position: number };

type Window = Pick<SeatCounter, "opensAt" | "closesAt" | "cancelled">;

/** Whether a form takes submissions at an instant; the closing instant itself is already too late. */
export function refusalByWindow(window: Window, now: Instant): Refusal | undefined {
  if (window.cancelled) return { code: "formCancelled" };
  if (now < window.opensAt) return { code: "notYetOpen", opensAt: window.opensAt };
  if (now >= window.closesAt) return { code: "closed", closesAt: window.closesAt };
  return undefined;
}

/**
 * A freed seat belongs to those who wait: while anybody waits, a newcomer joins the end of the list. A sign-up of
 * several people gets all its seats or waits.
 */
export const decideSeat = ({ free, waitlisted, lastNumber }: PoolFigures, seats: number): SeatDecision =>
  free >= seats && waitlisted === 0
    ? { outcome: "seat" }
    : { outcome: "waiting", number: lastNumber + 1, position: waitlisted + 1 };
