import { describe, expect, it } from "vitest";
import { changedEvent, dueAfter, type EventOrder, isAsOrdered, moved } from "../../domain/event-change.ts";
import { aConference } from "../support/forms.ts";

const now = "2027-02-01T10:00:00.000Z";
const place = { name: "Dom Kultury", address: "ul. Nowa 1" };
const session = (startsAt: string, endsAt: string) => ({
  id: "warsztaty",
  title: { pl: "Warsztaty" },
  startsAt,
  endsAt,
  capacity: 20,
});

/** From Friday 26 March 2027, 9.00, in winter time, for two days. */
const form = aConference({
  startsAt: "2027-03-26T08:00:00.000Z",
  endsAt: "2027-03-27T14:00:00.000Z",
  closesAt: "2027-03-24T14:00:00.000Z",
  changesUntil: "2027-03-25T14:00:00.000Z",
  sessions: [session("2027-03-27T09:00:00.000Z", "2027-03-27T11:00:00.000Z")],
});
const move = (startsAt: string, endsAt: string) => ({ action: "move" as const, startsAt, endsAt, place });

describe("an event that is moved", () => {
  it("takes its sessions along by the clock, also across the change to summer time", () => {
    // given Friday 2 April, 9.00, in summer time
    const later = moved(form, move("2027-04-02T07:00:00.000Z", "2027-04-03T13:00:00.000Z"));
    // then the workshop is at 10.00 on the second day, as before
    expect(later.sessions).toMatchObject([
      { startsAt: "2027-04-03T08:00:00.000Z", endsAt: "2027-04-03T10:00:00.000Z" },
    ]);
    const field = later.fields.find(({ name }) => name === "sessions");
    expect(JSON.stringify(field)).toContain("3\u00a0kwietnia\u00a02027");
  });

  it("to a later date closes as many days later by the clock, also across the change to summer time", () => {
    // given a close on Wednesday 24 March at 15.00, and an event a week later
    const later = moved(form, move("2027-04-02T07:00:00.000Z", "2027-04-03T13:00:00.000Z"));
    expect(later).toMatchObject({ closesAt: "2027-03-31T13:00:00.000Z", changesUntil: "2027-04-01T13:00:00.000Z" });
    // and one that only begins later on the same day
    const sameDay = moved(form, move("2027-03-26T10:00:00.000Z", "2027-03-27T14:00:00.000Z"));
    expect(sameDay).toMatchObject({ closesAt: form.closesAt, changesUntil: form.changesUntil });
  });

  it("to a later date but an earlier hour closes with its beginning at the latest", () => {
    const open = aConference({ ...form, closesAt: form.startsAt });
    expect(moved(open, move("2027-03-27T06:00:00.000Z", "2027-03-28T13:00:00.000Z")).closesAt).toBe(
      "2027-03-27T06:00:00.000Z",
    );
  });

  it("to an earlier date closes when it was to close, or at its beginning when that comes first", () => {
    expect(moved(form, move("2027-03-25T08:00:00.000Z", "2027-03-26T14:00:00.000Z")).closesAt).toBe(form.closesAt);
    const earlier = moved(form, move("2027-03-20T08:00:00.000Z", "2027-03-21T14:00:00.000Z"));
    expect(earlier).toMatchObject({ closesAt: "2027-03-20T08:00:00.000Z", changesUntil: "2027-03-20T08:00:00.000Z" });
  });

  it("that took sign-ups while it ran closes with its end", () => {
    const open = aConference({ ...form, closesAt: "2027-03-27T12:00:00.000Z" });
    const earlier = moved(open, move("2027-03-20T08:00:00.000Z", "2027-03-21T10:00:00.000Z"));
    expect(earlier.closesAt).toBe("2027-03-21T10:00:00.000Z");
  });
});

describe("an order", () => {
  it("raises the sequence, and only changes what it is about", () => {
    expect(changedEvent(form, { action: "capacity", pool: "event", capacity: 7 })).toEqual({
      ...form,
      capacity: 7,
      sequence: 1,
    });
    const workshop = changedEvent(form, { action: "capacity", pool: "warsztaty", capacity: 7 });
    expect(workshop).toMatchObject({ capacity: form.capacity, sessions: [{ capacity: 7 }] });
    expect(changedEvent(form, { action: "cancel" })).toEqual({ ...form, sequence: 1 });
  });

  it("is done already when the event is as it says", () => {
    const same: EventOrder = { action: "move", startsAt: form.startsAt, endsAt: form.endsAt, place: form.place };
    expect(isAsOrdered(form, same)).toBe(true);
    expect(isAsOrdered(form, { ...same, place })).toBe(false);
    expect(isAsOrdered(form, { action: "capacity", pool: "event", capacity: form.capacity })).toBe(true);
    expect(isAsOrdered(form, { action: "cancel" })).toBe(false);
  });

  it("to cancel leaves nothing due but what was promised about the data", () => {
    const names = dueAfter(form, { action: "cancel" }, now).map(({ name }) => name);
    expect(names.toSorted()).toEqual(["erasure", "needs"]);
    const still = dueAfter(form, { action: "move", ...form }, now).map(({ name }) => name);
    expect(still).toEqual(expect.arrayContaining(["reminder-7-warsztaty", "reminder-1-warsztaty", "erasure", "needs"]));
  });
});
