import * as z from "zod/mini";
import { Grosze, Instant } from "./values.ts";

const window = { opensAt: Instant, closesAt: Instant, cancelled: z.boolean() };

/**
 * Seats and waiting list of an event or of one of its sessions. `free` seats belong to nobody: those that are confirmed
 * or offered are `capacity - free`. It is below zero while the capacity has been lowered under what was given out.
 * `waitlisted` counts the sign-ups waiting now, `lastNumber` ever.
 */
const pool = { capacity: z.int(), free: z.int(), waitlisted: z.int(), lastNumber: z.int() };

/**
 * Live figures of one conference. Until it is `drained` further free seats are in its shards; nobody waits before it
 * is, and a shard that is empty stays so.
 */
export const SeatCounter = z.strictObject({ kind: z.literal("conference"), ...window, ...pool, drained: z.boolean() });
export type SeatCounter = z.infer<typeof SeatCounter>;

/** Some of the seats of a conference that expects a rush; see docs/adr/002. */
export const SeatShard = z.strictObject({ kind: z.literal("shard"), ...window, free: z.int() });
export type SeatShard = z.infer<typeof SeatShard>;

/** Live figures of one session. */
export const SessionCounter = z.strictObject({ kind: z.literal("session"), ...pool });
export type SessionCounter = z.infer<typeof SessionCounter>;

/** Live figures of one call, in grosze. `remaining` is what may still be awarded. */
export const PoolCounter = z.strictObject({
  kind: z.literal("grantCall"),
  ...window,
  pool: Grosze,
  remaining: Grosze,
  submitted: z.int(),
  requested: Grosze,
  /** When the results were published. */
  publishedAt: z.optional(Instant),
});
export type PoolCounter = z.infer<typeof PoolCounter>;

/** The figures of a form as a whole. */
export const Counter = z.discriminatedUnion("kind", [SeatCounter, PoolCounter]);
export type Counter = z.infer<typeof Counter>;
