import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import type { Instant, VirtualClock } from "../clock.ts";

const ZONE = "Europe/Warsaw";
const FURTHEST_YEARS = 10;

const Advance = z.strictObject({ advance: z.string() });
const Now = z.strictObject({ now: z.string() });

export type Move = { to: Instant } | { refused: "malformed" | "backwards"; field: string; message: string };

/** Reads `{advance: "P3D"}` or `{now: "2026-05-01T08:00:00Z"}`. Days and months are those of the Polish calendar. */
export function readMove(body: unknown, now: Instant): Move {
  const advance = Advance.safeParse(body);
  const to = Now.safeParse(body);
  const field = advance.success ? "advance" : "now";
  if (!advance.success && !to.success) {
    return malformed("advance", 'Expected {"advance": "P3D"} or {"now": "2026-05-01T08:00:00Z"}');
  }
  const target = advance.success ? after(advance.data.advance, now) : to.success ? instant(to.data.now) : undefined;
  if (target === undefined) return malformed(field, "Expected an ISO 8601 duration or an instant with Z");
  if (target < now) return { refused: "backwards", field, message: "The clock never goes back" };
  const furthest = zoned(now).add({ years: FURTHEST_YEARS }).epochMilliseconds;
  if (target > furthest) return malformed(field, `The clock moves ${FURTHEST_YEARS} years at a time at the most`);
  return { to: target };
}

/** Moves the clock, one move after the other. `settled` waits until all that became due is done. */
export function mover(clock: VirtualClock, settled: () => Promise<void>): (to: Instant) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (to) => {
    const move = last.then(() => clock.moveTo(to, settled));
    last = move.catch(() => undefined);
    return move;
  };
}

function malformed(field: string, message: string): Move {
  return { refused: "malformed", field, message };
}

function zoned(now: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE);
}

function after(duration: string, now: Instant): Instant | undefined {
  try {
    return zoned(now).add(Temporal.Duration.from(duration)).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function instant(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}
