import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Card, diverge, mostPoints, passes, scoreOf, totalOf } from "../../../../domain/grants/review/scoring.ts";
import type { MeritRules } from "../../../../schemas/grant-call.ts";

const percent = fc.integer({ min: 0, max: 100 });

/** Any rules with one to five criteria. */
const anyRules: fc.Arbitrary<MeritRules> = fc
  .record({
    most: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
    thresholdPercent: percent,
    criterionPercent: percent,
    divergencePercent: percent,
    divergentWhenOnePasses: fc.boolean(),
    equalDistance: fc.constantFrom("higher" as const, "lower" as const),
  })
  .map(({ most, ...rules }) => ({
    ...rules,
    reviewers: [],
    criteria: most.map((maxPoints, index) => ({ id: `c${index}`, title: { pl: "Kryterium" }, maxPoints })),
  }));

const aCard = (rules: MeritRules, reviewer: string): fc.Arbitrary<Card> =>
  fc
    .tuple(...rules.criteria.map(({ maxPoints }) => fc.integer({ min: 0, max: maxPoints })))
    .map((points) => ({ reviewer, points: Object.fromEntries(points.map((given, index) => [`c${index}`, given])) }));

/** Any rules with three cards by them. */
const threeCards = anyRules.chain((rules) =>
  fc.tuple(fc.constant(rules), aCard(rules, "anna"), aCard(rules, "jan"), aCard(rules, "ewa")),
);

const points = (rules: MeritRules, ...given: number[]): Record<string, number> =>
  Object.fromEntries(rules.criteria.map(({ id }, index) => [id, given[index] ?? 0]));

/** Two criteria of ten points; thresholds 60 % and 50 %, divergence above 30 %. */
const rules: MeritRules = {
  reviewers: [],
  criteria: ["need", "plan"].map((id) => ({ id, title: { pl: id }, maxPoints: 10 })),
  thresholdPercent: 60,
  criterionPercent: 50,
  divergencePercent: 30,
  divergentWhenOnePasses: true,
  equalDistance: "higher",
};
const card = (reviewer: string, ...given: number[]): Card => ({ reviewer, points: points(rules, ...given) });

describe("the score of an application", () => {
  it("is the mean of two cards, in whole numbers", () => {
    const { total, byCriterion, passed, divergent } = scoreOf(rules, [card("anna", 7, 6), card("jan", 8, 6)]);
    expect({ total, byCriterion, passed, divergent }).toEqual({
      total: 27,
      byCriterion: { need: 15, plan: 12 },
      passed: true,
      divergent: false,
    });
  });

  it("needs the threshold in each criterion, however good the rest is", () => {
    expect(scoreOf(rules, [card("anna", 10, 4), card("jan", 10, 5)]).passed).toBe(false);
    expect(scoreOf(rules, [card("anna", 10, 5), card("jan", 10, 5)]).passed).toBe(true);
  });

  it("diverges above the percentage, not at it", () => {
    const always = { ...rules, divergentWhenOnePasses: false };
    expect(diverge(always, card("anna", 10, 8), card("jan", 6, 6))).toBe(false);
    expect(diverge(always, card("anna", 10, 9), card("jan", 6, 6))).toBe(true);
  });

  it("diverges when one card alone would pass, where the call says so", () => {
    const [one, other] = [card("anna", 6, 6), card("jan", 6, 5)];
    expect(diverge(rules, one, other)).toBe(true);
    expect(diverge({ ...rules, divergentWhenOnePasses: false }, one, other)).toBe(false);
  });

  it("counts with a third card the nearer of the first two, and of equally near ones the one that the call names", () => {
    const first = [card("anna", 9, 9), card("jan", 4, 4)] as const;
    expect(scoreOf(rules, first, card("ewa", 5, 6))).toMatchObject({ total: 19, counted: ["jan", "ewa"] });
    expect(scoreOf(rules, first, card("ewa", 6, 7))).toMatchObject({ total: 31, counted: ["anna", "ewa"] });
    expect(scoreOf({ ...rules, equalDistance: "lower" }, first, card("ewa", 6, 7))).toMatchObject({
      total: 21,
      counted: ["jan", "ewa"],
      cards: ["anna", "jan", "ewa"],
    });
  });

  it("depends in nothing on which of the two reviewers came first", () => {
    fc.assert(
      fc.property(threeCards, fc.boolean(), ([any, one, other, last], withThird) => {
        const third = withThird ? last : undefined;
        const { counted, cards, ...score } = scoreOf(any, [one, other], third);
        const { counted: countedToo, cards: cardsToo, ...same } = scoreOf(any, [other, one], third);
        expect(same).toEqual(score);
        expect(cardsToo.toSorted()).toEqual(cards.toSorted());
        expect(countedToo).toHaveLength(counted.length);
        expect(diverge(any, other, one)).toBe(diverge(any, one, other));
      }),
    );
  });

  it("is a whole number between nothing and twice the most points, and the sum of its criteria", () => {
    fc.assert(
      fc.property(threeCards, fc.boolean(), ([any, one, other, third], withThird) => {
        const { total, byCriterion } = scoreOf(any, [one, other], withThird ? third : undefined);
        expect(Number.isSafeInteger(total)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(2 * mostPoints(any));
        expect(totalOf(any, byCriterion)).toBe(total);
        for (const { id, maxPoints } of any.criteria) expect(byCriterion[id]).toBeLessThanOrEqual(2 * maxPoints);
      }),
    );
  });

  it("is with three cards the mean of the third and of one that is at least as near as the other", () => {
    fc.assert(
      fc.property(threeCards, ([any, one, other, third]) => {
        const { counted, total } = scoreOf(any, [one, other], third);
        const [near, far] = counted[0] === one.reviewer ? [one, other] : [other, one];
        const distance = (to: Card) => Math.abs(totalOf(any, to.points) - totalOf(any, third.points));
        expect(counted).toEqual([near.reviewer, third.reviewer]);
        expect(distance(near)).toBeLessThanOrEqual(distance(far));
        expect(total).toBe(totalOf(any, near.points) + totalOf(any, third.points));
      }),
    );
  });

  it("never fails for a point more, nor for a threshold that is lower", () => {
    fc.assert(
      fc.property(threeCards, fc.nat(4), percent, ([any, one, other], which, lower) => {
        const { byCriterion, passed } = scoreOf(any, [one, other]);
        const id = any.criteria[which % any.criteria.length]?.id ?? "";
        const better = { ...byCriterion, [id]: (byCriterion[id] ?? 0) + 1 };
        const easier = { ...any, thresholdPercent: Math.min(lower, any.thresholdPercent) };
        fc.pre(passed);
        expect(passes(any, better)).toBe(true);
        expect(passes(easier, byCriterion)).toBe(true);
      }),
    );
  });
});
