import { expect } from "vitest";
import { takenOf } from "../../../domain/seats.ts";
import { parseItem, readFigures, signUpsOf } from "../../../functions/shared/records.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { Offer, WaitingEntry } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { stored, tableName } from "../support/doors.ts";

const placeIn = (signUp: SignUp, pool: string) => (pool === "event" ? signUp : signUp.sessions[pool])?.status;

/** Sizes of the sign-ups that have something in a pool, smallest first. */
const sizes = (signUps: readonly SignUp[], pool: string, ...status: string[]): number[] =>
  signUps
    .filter((one) => status.includes(placeIn(one, pool) ?? ""))
    .map(({ participants }) => participants.length)
    .toSorted((a, b) => a - b);

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Whatever was done at once: counters, lines and offers say of every pool what the sign-ups say. */
export async function expectConsistent(form: Conference): Promise<void> {
  const figures = await readFigures(tableName, form.id);
  const signUps = await Array.fromAsync(signUpsOf(tableName, form.id));
  if (!figures) throw new Error("The figures are lost");
  for (const pool of ["event", ...form.sessions.map(({ id }) => id)]) {
    const counter = pool === "event" ? figures.counter : figures.sessions[pool];
    const taken = pool === "event" ? takenOf(figures) : (counter?.capacity ?? 0) - (counter?.free ?? 0);
    expect(taken, `${pool}: seats taken`).toBe(sum(sizes(signUps, pool, "confirmed", "offered")));
    expect(taken, `${pool}: capacity`).toBeLessThanOrEqual(counter?.capacity ?? 0);
    const line = await stored(keys.waiting(form.id, pool).pk, keys.waiting(form.id, pool).sk);
    const waiting = line.map((item) => parseItem(WaitingEntry, item).seats).toSorted((a, b) => a - b);
    expect(waiting, `${pool}: the line`).toEqual(sizes(signUps, pool, "waitlisted"));
    expect(counter?.waitlisted, `${pool}: those who wait`).toBe(waiting.length);
    const prefix = keys.offer(form.id, pool, "");
    const offers = (await stored(prefix.pk, prefix.sk)).map((item) => parseItem(Offer, item).seats);
    expect(
      offers.toSorted((a, b) => a - b),
      `${pool}: offers`,
    ).toEqual(sizes(signUps, pool, "offered"));
  }
}
