import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { Activity } from "../../local/activity.ts";
import { VirtualClock } from "../../local/clock.ts";

const DAY = 86_400_000;
let clock = new VirtualClock();
const quiet = () => Promise.resolve();

afterEach(() => {
  clock.stop();
  clock = new VirtualClock();
});

describe("the virtual clock", () => {
  it("fires timers in the order of their instants, each at its own instant", async () => {
    // given timers registered out of order, a day apart so that real time does not matter
    const start = clock.now();
    const fired: [string, number][] = [];
    for (const [name, days] of [
      ["c", 3],
      ["a", 1],
      ["b", 2],
      ["never", 5],
    ] as const) {
      clock.at(start + days * DAY, () => fired.push([name, Math.floor((clock.now() - start) / DAY)]));
    }
    // when the clock moves past three of them
    await clock.moveTo(start + 4 * DAY, quiet);
    // then those three have fired, the clock standing at the instant of each
    expect(fired).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("fires timers of one instant in the order they were registered", async () => {
    const instant = clock.now() + DAY;
    const fired: number[] = [];
    for (let index = 0; index < 100; index += 1) clock.at(instant, () => fired.push(index));
    await clock.moveTo(instant, quiet);
    expect(fired).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it("fires a timer registered while it moves, if that one falls before the target", async () => {
    const start = clock.now();
    const fired: string[] = [];
    clock.at(start + DAY, () => {
      fired.push("first");
      clock.at(start + 2 * DAY, () => fired.push("second"));
      clock.at(start + 9 * DAY, () => fired.push("too late"));
    });
    await clock.moveTo(start + 3 * DAY, quiet);
    expect(fired).toEqual(["first", "second"]);
  });

  it("fires a timer whose instant has passed at once, but not synchronously", async () => {
    const fired: string[] = [];
    const done = new Promise<void>((resolve) => {
      clock.at(clock.now() - DAY, () => resolve(void fired.push("fired")));
    });
    expect(fired).toEqual([]);
    await done;
    expect(fired).toEqual(["fired"]);
  });

  it("holds a timer longer than setTimeout can, without firing it early", async () => {
    // given a timer 90 days away, which setTimeout would fire at once
    const start = clock.now();
    let fired = 0;
    clock.at(start + 90 * DAY, () => (fired += 1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fired).toBe(0);
    // when 89 days pass, and then the last one
    await clock.moveTo(start + 89 * DAY, quiet);
    expect(fired).toBe(0);
    await clock.moveTo(start + 90 * DAY, quiet);
    expect(fired).toBe(1);
  });

  it("never goes back", async () => {
    const ahead = clock.now() + 10 * DAY;
    await clock.moveTo(ahead, quiet);
    await clock.moveTo(ahead - 5 * DAY, quiet);
    expect(clock.now()).toBeGreaterThanOrEqual(ahead);
  });

  it("waits for what one instant started before it goes on to the next", async () => {
    // given work that a timer starts and that takes many turns of the event loop
    const start = clock.now();
    const activity = new Activity();
    const seen: string[] = [];
    clock.at(start + DAY, () => {
      void activity.track(async () => {
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        seen.push("work done");
      });
    });
    clock.at(start + 2 * DAY, () => seen.push("next instant"));
    await clock.moveTo(start + 3 * DAY, () => activity.idle());
    expect(seen).toEqual(["work done", "next instant"]);
  });

  it("does not fire what is cancelled, not even by a timer of the same instant", async () => {
    const instant = clock.now() + DAY;
    const fired: string[] = [];
    clock.at(instant, () => {
      fired.push("canceller");
      victim.cancel();
    });
    const victim = clock.at(instant, () => fired.push("victim"));
    clock.at(instant + 1, () => fired.push("cancelled early")).cancel();
    await clock.moveTo(instant + DAY, quiet);
    expect(fired).toEqual(["canceller"]);
    victim.cancel();
  });

  it("keeps order and cancellation for any mix of timers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), { maxLength: 300 }),
        async (plan) => {
          const own = new VirtualClock();
          const start = own.now();
          const fired: number[] = [];
          const timers = plan.map(([days], index) => own.at(start + days * DAY, () => fired.push(index)));
          plan.forEach(([, cancelled], index) => cancelled && timers[index]?.cancel());
          await own.moveTo(start + 41 * DAY, quiet);
          own.stop();
          const expected = plan
            .map(([days, cancelled], index) => ({ days, cancelled, index }))
            .filter(({ cancelled }) => !cancelled)
            .toSorted((a, b) => a.days - b.days || a.index - b.index)
            .map(({ index }) => index);
          expect(fired).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes a hundred thousand timers, most of them cancelled, without slowing down", async () => {
    // given far more timers than a sorted array could take: 10^5 insertions of O(n) would need minutes
    const start = clock.now();
    let fired = 0;
    const timers = Array.from({ length: 100_000 }, (_, index) =>
      clock.at(start + DAY + ((index * 7919) % 100_003), () => (fired += 1)),
    );
    for (const [index, timer] of timers.entries()) if (index % 10 !== 0) timer.cancel();
    await clock.moveTo(start + 2 * DAY, quiet);
    expect(fired).toBe(10_000);
  });
});
