import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranked } from "../../../../domain/grants/list/ranking.ts";
import type { Application } from "../../../../schemas/application.ts";
import { aCall } from "../../../support/forms.ts";
import { anApplication, submissionId } from "../../../support/submissions.ts";

const call = aCall();
const criteria = call.merit?.criteria.map(({ id }) => id) ?? [];
const [first = "", second = ""] = criteria;
const hour = (number: number) => `2027-02-05T${String(number).padStart(2, "0")}:00:00.000Z`;

function scored(number: number, points: Record<string, number>, { at = 10, passed = true } = {}): Application {
  const total = Object.values(points).reduce((sum, one) => sum + one, 0);
  const score = { total, byCriterion: points, counted: [], cards: [], divergent: false, passed, at: hour(20) };
  const status = passed ? "scored" : "belowThreshold";
  return anApplication({ id: submissionId(number), status, score, submittedAt: hour(at) }, call);
}

const order = (applications: readonly Application[], lots: (id: string) => number = () => 0) =>
  ranked(call, applications, lots).map(({ submissionId: id }) => Number.parseInt(id, 16));

describe("the order of a list", () => {
  it("is by total", () => {
    expect(order([scored(1, { [first]: 10 }), scored(2, { [first]: 12 })])).toEqual([2, 1]);
  });

  it("then by the criteria as the call names them", () => {
    const [one, other] = [scored(1, { [first]: 4, [second]: 8 }), scored(2, { [first]: 5, [second]: 7 })];
    expect(order([one, other])).toEqual([2, 1]);
  });

  it("then by who applied first", () => {
    expect(order([scored(1, { [first]: 4 }, { at: 12 }), scored(2, { [first]: 4 }, { at: 11 })])).toEqual([2, 1]);
  });

  it("then by a lot, which is recorded for those who needed it, and for nobody else", () => {
    const three = [scored(1, { [first]: 4 }), scored(2, { [first]: 4 }), scored(3, { [first]: 9 })];
    const rows = ranked(call, three, (id) => (id === submissionId(1) ? 0.9 : 0.1));
    expect(rows.map(({ submissionId: id, lot }) => [Number.parseInt(id, 16), lot])).toEqual([
      [3, undefined],
      [2, 1],
      [1, 2],
    ]);
  });

  it("has whoever did not pass at its end, whatever the total", () => {
    const rows = ranked(call, [scored(1, { [first]: 40 }, { passed: false }), scored(2, { [first]: 3 })], () => 0);
    expect(rows.map(({ position, place }) => [position, place])).toEqual([
      [1, "notRecommended"],
      [2, "belowThreshold"],
    ]);
  });

  it("is the same in whatever order applications are read", () => {
    const points = fc.integer({ min: 0, max: 2 });
    const several = fc.array(fc.tuple(points, points, fc.integer({ min: 8, max: 10 }), fc.nat()), {
      minLength: 2,
      maxLength: 8,
    });
    let lots = 0;
    const property = fc.property(several, fc.nat(100), (facts, seed) => {
      const applications = facts.map(([a, b, at], index) => scored(index + 1, { [first]: a, [second]: b }, { at }));
      const drawn = (id: string) => facts[Number.parseInt(id, 16) - 1]?.[3] ?? 0;
      const turned = [
        ...applications.slice(seed % applications.length),
        ...applications.slice(0, seed % applications.length),
      ];
      const rows = ranked(call, applications, drawn);
      lots += rows.filter(({ lot }) => lot !== undefined).length;
      expect(ranked(call, turned.toReversed(), drawn)).toEqual(rows);
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
    });
    fc.assert(property, { numRuns: 60 });
    expect(lots).toBeGreaterThan(3);
  });
});
