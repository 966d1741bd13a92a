import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathersUntil, mostPassedOver, nextOffer, offerEnd } from "../../domain/waiting-line.ts";
import type { WaitingEntry } from "../../schemas/event-records.ts";
import { aConference } from "../support/forms.ts";
import { submissionId } from "../support/submissions.ts";

const entry = (waitingNumber: number, seats: number, passedOver = 0): WaitingEntry => ({
  submissionId: submissionId(waitingNumber),
  waitingNumber,
  seats,
  passedOver,
});
const room = (free: number) => ({ free, capacity: 100 });

describe("the next offer", () => {
  it("goes to the first in line", () => {
    expect(nextOffer([entry(1, 1), entry(2, 1)], room(1), true)).toEqual({ entry: entry(1, 1), passed: [] });
  });

  it("lets somebody who fits go ahead of a group that does not", () => {
    expect(nextOffer([entry(1, 5), entry(2, 1)], room(1), true)).toEqual({ entry: entry(2, 1), passed: [entry(1, 5)] });
  });

  it("is not made while seats are gathered for a group that was passed over three times", () => {
    expect(nextOffer([entry(1, 5, mostPassedOver), entry(2, 1)], room(4), true)).toBeUndefined();
    expect(nextOffer([entry(1, 5, mostPassedOver), entry(2, 1)], room(5), true)?.entry.waitingNumber).toBe(1);
  });

  it("does not wait for the group any more when the event is near", () => {
    expect(nextOffer([entry(1, 5, mostPassedOver), entry(2, 1)], room(1), false)?.entry.waitingNumber).toBe(2);
  });

  it("never waits for a group larger than everything", () => {
    const line = [entry(1, 30, mostPassedOver), entry(2, 1)];
    expect(nextOffer(line, { free: 1, capacity: 20 }, true)?.entry.waitingNumber).toBe(2);
  });

  it("never gives more than is free, and passes nobody who fits", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(4)), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.nat(10), fc.boolean(), (sizes, free, gathering) => {
        const line = sizes.map(([seats, passedOver], index) => entry(index + 1, seats, passedOver));
        const next = nextOffer(line, room(free), gathering);
        if (!next) return;
        expect(next.entry.seats).toBeLessThanOrEqual(free);
        const ahead = line.filter(({ waitingNumber }) => waitingNumber < next.entry.waitingNumber);
        expect(next.passed).toEqual(ahead);
        expect(ahead.every(({ seats }) => seats > free)).toBe(true);
      }),
    );
  });

  it("lets single people go ahead of a group three times at most, and then the group is next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 20 }), (size, singles) => {
        let line = [entry(1, size), ...Array.from({ length: singles }, (_, index) => entry(index + 2, 1))];
        let free = 0;
        const order: number[] = [];
        for (let freed = 0; freed < size + singles; freed += 1) {
          free += 1;
          const next = nextOffer(line, room(free), true);
          if (!next) continue;
          order.push(next.entry.waitingNumber);
          free -= next.entry.seats;
          line = line
            .filter(({ waitingNumber }) => waitingNumber !== next.entry.waitingNumber)
            .map((one) => (next.passed.includes(one) ? { ...one, passedOver: one.passedOver + 1 } : one));
        }
        // The last of the freed seats may not be enough for everybody, but it is enough for the group.
        expect(order.indexOf(1)).toBe(Math.min(mostPassedOver, singles));
        expect(order.filter((number) => number > 1)).toEqual(order.filter((n) => n > 1).toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("an offer", () => {
  // A Friday at 10 in Warsaw.
  const form = aConference({ startsAt: "2027-03-05T09:00:00.000Z", endsAt: "2027-03-05T15:00:00.000Z" });

  it("stands for three working days", () => {
    expect(offerEnd(form, "2027-02-01T10:00:00.000Z")).toBe("2027-02-04T10:00:00.000Z");
  });

  it("ends no later than the last working hour before the event", () => {
    expect(offerEnd(form, "2027-03-04T10:00:00.000Z")).toBe("2027-03-05T09:00:00.000Z");
  });

  it("is not made when no working hour is left, nor after the event began", () => {
    expect(offerEnd(form, "2027-03-05T08:30:00.000Z")).toBeUndefined();
    expect(offerEnd(form, "2027-03-05T09:00:00.000Z")).toBeUndefined();
    expect(offerEnd(form, "2027-03-08T09:00:00.000Z")).toBeUndefined();
  });

  it("is made for the event of a Saturday until Friday afternoon only", () => {
    const saturday = { ...form, startsAt: "2027-03-06T09:00:00.000Z" };
    expect(offerEnd(saturday, "2027-03-05T13:00:00.000Z")).toBe("2027-03-05T15:00:00.000Z");
    expect(offerEnd(saturday, "2027-03-05T16:00:00.000Z")).toBeUndefined();
  });

  it("stands until the event begins at the latest, whatever the hours", () => {
    const times = fc.date({ min: new Date("2027-02-01"), max: new Date("2027-03-10"), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 240 }), (now, offerWorkingHours) => {
        const end = offerEnd({ ...form, offerWorkingHours }, now.toISOString());
        if (end === undefined) return;
        expect(end > now.toISOString()).toBe(true);
        expect(end <= form.startsAt).toBe(true);
      }),
    );
  });

  it("seats are gathered for groups until five working days before", () => {
    expect(gathersUntil(form)).toBe("2027-02-26T07:00:00.000Z");
  });
});
