import { describe, expect, it } from "vitest";
import { decideSeat, mayPromote, refusalByWindow } from "../../domain/seats.ts";
import { aConference, aSeatCounter, whileOpen } from "../support/forms.ts";

const { opensAt, closesAt } = aSeatCounter();
const { startsAt } = aConference();
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
    expect(decideSeat(aSeatCounter({ taken: 299 }), whileOpen)).toEqual({ outcome: "seat" });
  });

  it("waits when every seat is taken, as the first of those waiting", () => {
    expect(decideSeat(aSeatCounter({ taken: 300 }), whileOpen)).toEqual({ outcome: "waiting", number: 1, position: 1 });
  });

  it("waits behind those who wait, though a seat has just been freed", () => {
    const counter = aSeatCounter({ taken: 299, waitlisted: 4, lastNumber: 9 });
    expect(decideSeat(counter, whileOpen)).toEqual({ outcome: "waiting", number: 10, position: 5 });
  });

  it("is refused outside the window, seats or not", () => {
    expect(decideSeat(aSeatCounter(), closesAt)).toEqual({ outcome: "refused", refusal: { code: "closed", closesAt } });
  });
});

describe("somebody who waits", () => {
  const waiting = aSeatCounter({ taken: 299, waitlisted: 1, lastNumber: 1 });

  it("is promoted to a free seat, even after sign-up has closed, until the event starts", () => {
    expect(mayPromote(waiting, startsAt, whileOpen)).toBe(true);
    expect(mayPromote(waiting, startsAt, closesAt)).toBe(true);
    expect(mayPromote(waiting, startsAt, startsAt)).toBe(false);
  });

  it.each([
    ["no seat is free", { taken: 300 }],
    ["nobody waits", { waitlisted: 0 }],
    ["there are fewer seats than guests", { capacity: 10 }],
    ["the event is cancelled", { cancelled: true }],
  ])("is not promoted when %s", (_, changes) => {
    expect(mayPromote({ ...waiting, ...changes }, startsAt, whileOpen)).toBe(false);
  });
});
