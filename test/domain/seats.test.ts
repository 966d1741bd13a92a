import { describe, expect, it } from "vitest";
import { decideSeat, freeOf, refusalByWindow, takenOf } from "../../domain/seats.ts";
import { aSeatCounter, aSessionCounter, whileOpen } from "../support/forms.ts";

const { opensAt, closesAt } = aSeatCounter();
const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe("the window of a form", () => {
  it("opens at its first instant", () => {
    expect(refusalByWindow(aSeatCounter(), before(opensAt))).toEqual({ code: "notYetOpen", opensAt });
    expect(refusalByWindow(aSeatCounter(), opensAt)).toBeUndefined();
  });

  it("is closed at the closing instant itself", () => {
    expect(refusalByWindow(aSeatCounter(), before(closesAt))).toBeUndefined();
    expect(refusalByWindow(aSeatCounter(), closesAt)).toEqual({ code: "closed", closesAt });
  });

  it("is of no matter once the event is cancelled", () => {
    const cancelled = aSeatCounter({ cancelled: true });
    for (const at of [before(opensAt), whileOpen, closesAt]) {
      expect(refusalByWindow(cancelled, at)).toEqual({ code: "formCancelled" });
    }
  });
});

describe("whoever signs up", () => {
  it("gets the last seat", () => {
    expect(decideSeat(aSessionCounter({ free: 1 }), 1)).toEqual({ outcome: "seat" });
  });

  it("waits when every seat is taken, as the first of those waiting", () => {
    expect(decideSeat(aSessionCounter({ free: 0 }), 1)).toEqual({ outcome: "waiting", number: 1, position: 1 });
  });

  it("waits behind those who wait, though a seat has just been freed", () => {
    const figures = aSessionCounter({ free: 1, waitlisted: 4, lastNumber: 9 });
    expect(decideSeat(figures, 1)).toEqual({ outcome: "waiting", number: 10, position: 5 });
  });

  it("brings a delegation gets all its seats or waits", () => {
    expect(decideSeat(aSessionCounter({ free: 4 }), 4)).toEqual({ outcome: "seat" });
    expect(decideSeat(aSessionCounter({ free: 4 }), 5)).toMatchObject({ outcome: "waiting" });
  });

  it("waits while more seats are given out than there are, after the capacity was lowered", () => {
    expect(decideSeat(aSessionCounter({ free: -3 }), 1)).toMatchObject({ outcome: "waiting" });
  });
});

describe("the figures of an event", () => {
  it("count what is left in shards as free", () => {
    const counter = aSeatCounter({ capacity: 300, free: 2, drained: false });
    const window = { opensAt, closesAt, cancelled: false };
    const shards = [5, 0, 8].map((free) => ({ kind: "shard" as const, ...window, free }));
    expect(freeOf({ counter, shards })).toBe(15);
    expect(takenOf({ counter, shards })).toBe(285);
  });
});
