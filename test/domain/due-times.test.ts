import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificatesAgainAt, dueOf, isSuperseded } from "../../domain/due.ts";
import type { Conference } from "../../schemas/form.ts";
import { aConference } from "../support/forms.ts";

const inPoland = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Warsaw",
  dateStyle: "short",
  timeStyle: "medium",
});
/** `2027-03-28 08:00:00`, by a calendar that is not the product's own. */
const local = (instant: string) => inPoland.format(new Date(instant));
const dateIn = (instant: string) => local(instant).slice(0, 10);
const plusDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const hour = 3_600_000;
const iso = (millis: number) => new Date(millis).toISOString();
const longBefore = "2026-01-01T00:00:00.000Z";

const changesOfClocks = ["2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"];
const endsOfMonths = ["2027-02-28", "2028-02-29", "2026-12-31", "2027-01-31", "2027-04-30"];

/** Around every change of the clocks and every end of a month, and any time between. */
const someStart = fc.oneof(
  fc.integer({ min: Date.parse("2026-04-01T00:00:00Z"), max: Date.parse("2029-12-31T00:00:00Z") }),
  fc
    .tuple(fc.constantFrom(...changesOfClocks, ...endsOfMonths), fc.integer({ min: -72, max: 24 * 62 }))
    .map(([date, hours]) => Date.parse(`${date}T00:30:00Z`) + hours * hour),
);

const someConference = fc
  .record({
    start: someStart,
    lasts: fc.integer({ min: 1, max: 60 }),
    closesBefore: fc.integer({ min: 1, max: 200 }),
    remindDaysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
    remindNamesDaysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
    retentionDays: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ start, lasts, closesBefore, ...rest }): Conference => {
    const times = {
      startsAt: iso(start),
      endsAt: iso(start + lasts * hour),
      closesAt: iso(start - closesBefore * hour),
    };
    return { ...base, ...times, ...rest };
  });
const base = aConference({ certificate: { title: { pl: "Certyfikat" }, text: { pl: "za udział" } } });

describe("whatever is due for a conference", () => {
  it("is due at eight by Polish clocks, on the right day, across changes of the clocks and ends of months", () => {
    fc.assert(
      fc.property(someConference, (form) => {
        const due = dueOf(form, longBefore);
        expect(due.length).toBeGreaterThanOrEqual(2 + form.remindDaysBefore.length);
        for (const { name, at } of due) {
          const [kind = "", days] = name.split("-");
          const day: Record<string, () => string> = {
            reminder: () => plusDays(dateIn(form.startsAt), -Number(days)),
            names: () => plusDays(dateIn(form.closesAt), -Number(days)),
            certificates: () => plusDays(dateIn(form.endsAt), 1),
            needs: () => plusDays(dateIn(form.endsAt), 14),
            erasure: () => plusDays(dateIn(form.endsAt), form.retentionDays),
          };
          expect([name, local(at)]).toEqual([name, `${day[kind]?.()} 08:00:00`]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is never a letter of the past for a conference that is published, or moved, late", () => {
    fc.assert(
      fc.property(someConference, fc.integer({ min: -80, max: 5 }), (form, days) => {
        const now = iso(Date.parse(form.startsAt) + days * 24 * hour);
        const letters = dueOf(form, now).filter(({ name }) => /^(reminder|names)/.test(name));
        for (const { at } of letters) expect(at > now).toBe(true);
      }),
    );
  });
});

describe("after an outage", () => {
  const form = aConference({ remindDaysBefore: [7, 3, 1], startsAt: "2027-02-15T08:00:00.000Z" });
  const [week, three, one] = dueOf(form, "2027-02-01T10:00:00.000Z");

  it("only the last reminder of those that became due is sent", () => {
    if (!week || !three || !one) throw new Error("Three reminders are due");
    const after = (now: string) => [week, three, one].map((due) => isSuperseded(form, due, now));
    expect(after(week.at)).toEqual([false, false, false]);
    expect(after(three.at)).toEqual([true, false, false]);
    expect(after("2027-02-14T12:00:00.000Z")).toEqual([true, true, false]);
  });

  it("a reminder of the event does not stand for one of missing names", () => {
    const both = aConference({ remindDaysBefore: [3], remindNamesDaysBefore: [1] });
    for (const due of dueOf(both, "2027-02-01T10:00:00.000Z").filter(({ name }) => /-/.test(name))) {
      expect(isSuperseded(both, due, "2027-02-14T12:00:00.000Z")).toBe(false);
    }
  });
});

describe("late arrivals", () => {
  it("are looked for every morning until two weeks after the event", () => {
    fc.assert(
      fc.property(someConference, (form) => {
        const first = dueOf(form, longBefore).find(({ name }) => name === "certificates")?.at;
        const mornings: string[] = [];
        for (let at = first; at !== undefined; at = certificatesAgainAt(form, at)) mornings.push(local(at));
        const expected = Array.from({ length: 14 }, (_, day) => `${plusDays(dateIn(form.endsAt), day + 1)} 08:00:00`);
        expect(mornings).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
