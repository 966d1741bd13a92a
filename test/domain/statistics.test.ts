import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byRegion, countedOf, totalsOf } from "../../domain/programme-figures.ts";
import { isLive } from "../../domain/self-service.ts";
import {
  byKind,
  byOrganisation,
  overviewOf,
  perDay,
  perQuarter,
  seatFigures,
  sum,
  tally,
  together,
} from "../../domain/statistics.ts";
import { aSeatCounter, aSessionCounter, someFigures } from "../support/forms.ts";
import { someone, someSignUps } from "../support/lists.ts";

const total = (tallies: readonly { count: number }[]) => tallies.reduce((all, { count }) => all + count, 0);
const arrival = (at: string) => ({
  schemaVersion: 1 as const,
  formId: "krakow",
  submissionId: "0".repeat(32),
  participant: 1,
  at,
  method: "scan" as const,
  by: "biuro",
});

describe("counting", () => {
  it("puts the most frequent first and loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), (rows) => {
        const counted = tally(rows, (row) => row);
        expect(total(counted)).toBe(rows.length);
        expect(counted.map(({ count }) => count)).toEqual(
          counted.map(({ count }) => count).toSorted((one, other) => other - one),
        );
        for (const { key, count } of counted) expect(rows.filter((row) => row === key)).toHaveLength(count);
      }),
    );
  });

  it("apart and then together is counting at once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), fc.array(fc.constantFrom("b", "d")), (some, others) => {
        const apart = [some, others].flatMap((rows) => tally<string>(rows, (row) => row));
        expect(together(apart)).toEqual(tally([...some, ...others], (row) => row));
      }),
    );
  });
});

describe("sign-ups per day", () => {
  it("are of the days in Poland, days without any included", () => {
    const days = perDay([
      someone(1, { submittedAt: "2027-02-05T22:59:00.000Z" }),
      someone(2, { submittedAt: "2027-02-05T23:00:00.000Z" }),
      someone(3, { submittedAt: "2027-02-08T10:00:00.000Z" }),
    ]);
    expect(days).toEqual([
      { key: "2027-02-05", count: 1 },
      { key: "2027-02-06", count: 1 },
      { key: "2027-02-07", count: 0 },
      { key: "2027-02-08", count: 1 },
    ]);
  });

  it("go through a change of the clocks day by day", () => {
    const days = perDay([
      someone(1, { submittedAt: "2027-03-27T12:00:00.000Z" }),
      someone(2, { submittedAt: "2027-03-29T12:00:00.000Z" }),
    ]);
    expect(days.map(({ key }) => key)).toEqual(["2027-03-27", "2027-03-28", "2027-03-29"]);
  });

  it("are all the sign-ups, whatever became of them", () => {
    fc.assert(
      fc.property(someSignUps, (signUps) => {
        const days = perDay(signUps);
        expect(total(days)).toBe(signUps.length);
        expect(new Set(days.map(({ key }) => key)).size).toBe(days.length);
      }),
    );
  });
});

describe("arrivals per quarter of an hour", () => {
  it("begin with the first and end with the last", () => {
    const quarters = perQuarter([
      arrival("2027-03-05T08:14:59.000Z"),
      arrival("2027-03-05T08:45:00.000Z"),
      arrival("2027-03-05T08:00:00.000Z"),
    ]);
    expect(quarters).toEqual([
      { key: "2027-03-05T08:00:00.000Z", count: 2 },
      { key: "2027-03-05T08:15:00.000Z", count: 0 },
      { key: "2027-03-05T08:30:00.000Z", count: 0 },
      { key: "2027-03-05T08:45:00.000Z", count: 1 },
    ]);
    expect(perQuarter([])).toEqual([]);
  });

  it("stay a chart that can be drawn when one clock was wrong by years", () => {
    expect(perQuarter([arrival("2001-01-01T00:00:00.000Z"), arrival("2027-03-05T08:00:00.000Z")]).length).toBeLessThan(
      200,
    );
  });
});

describe("people", () => {
  it("of an organisation are together however it is written", () => {
    const delegation = { participants: [{ name: "A" }, {}, {}] };
    const signUps = [
      someone(1, { organisation: "Dąb", ...delegation }),
      someone(2, { organisation: " DAB" }),
      someone(3),
    ];
    expect(byOrganisation(signUps)).toEqual([{ key: "Dąb", count: 4 }]);
  });

  it("are counted by kind, not sign-ups", () => {
    const signUps = [someone(1, { kind: "ngo", participants: [{}, {}] }), someone(2, { kind: "office" }), someone(3)];
    expect(byKind(signUps)).toEqual([
      { key: "ngo", count: 2 },
      { key: "office", count: 1 },
    ]);
  });
});

describe("figures of an event", () => {
  const sessions = [{ id: "s1", title: { pl: "Sesja" }, startsAt: "", endsAt: "", capacity: 20 }];

  it("take seats from the counters, shards included, and people waiting from the list", () => {
    const figures = someFigures({
      counter: aSeatCounter({ capacity: 100, free: 10 }),
      shards: [{ kind: "shard", opensAt: "", closesAt: "", cancelled: false, free: 30 }],
      sessions: { s1: aSessionCounter({ free: 5 }) },
    });
    const waiting = { status: "waitlisted", waitingNumber: 1 };
    const signUps = [
      someone(1, { state: waiting, participants: [{}, {}] }),
      someone(2, { sessions: { s1: { status: "waitlisted", waitingNumber: 1 } } }),
    ];
    expect(seatFigures({ sessions }, figures, signUps)).toEqual([
      { pool: "event", capacity: 100, taken: 60, waiting: 2 },
      { pool: "s1", capacity: 20, taken: 15, waiting: 1 },
    ]);
  });

  it("never show fewer than no seats as free when the capacity was lowered", () => {
    const figures = someFigures({ counter: aSeatCounter({ capacity: 10, free: -5 }) });
    expect(overviewOf(figures, [], [], 0)).toMatchObject({ capacity: 10, taken: 15, free: 0 });
  });

  it("count a bounced address only while somebody may still be written to", () => {
    const bounced = { bouncedAt: "2027-02-07T10:00:00.000Z" };
    const gone = { status: "cancelled", cancelledAt: "2027-02-08T10:00:00.000Z", cancelReason: "person", ...bounced };
    const signUps = [someone(1, { state: bounced }), someone(2, { state: gone })];
    expect(overviewOf(someFigures(), signUps, [arrival("2027-03-05T08:00:00.000Z")], 3)).toMatchObject({
      total: 2,
      bounced: 1,
      arrived: 1,
      tasksOpen: 3,
    });
  });
});

describe("a programme", () => {
  const figures = someFigures();

  it("is the sum of its conferences, by region and by kind", () => {
    fc.assert(
      fc.property(fc.array(someSignUps, { maxLength: 4 }), (conferences) => {
        const regions = ["opolskie", "slaskie"] as const;
        const totals = conferences.map((signUps, index) =>
          totalsOf(regions[index % 2 === 0 ? 0 : 1], figures, signUps.map(countedOf), index),
        );
        const all = conferences.flat();
        const capacity = figures.counter.capacity * conferences.length;
        expect(byRegion(totals).reduce((seats, one) => seats + one.capacity, 0)).toBe(capacity);
        expect(byRegion(totals).reduce((people, one) => people + one.waiting, 0)).toBe(
          sum(all.filter(({ status }) => status === "waitlisted")),
        );
        expect(total(together(totals.flatMap(({ kinds }) => kinds)))).toBe(sum(all.filter(isLive)));
      }),
    );
  });
});
