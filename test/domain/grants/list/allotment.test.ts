import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allotted, amountOf } from "../../../../domain/grants/list/allotment.ts";
import { aList, anyMoney, anyRequests, anyRule, aRule, rowsOf, shown } from "./lists.ts";

describe("money goes down the list", () => {
  const requests = [500, 700, 300];

  it("and stops at the first that does not fit", () => {
    expect(shown(aList(requests, 900))).toBe("recommended 500, reserve 0, reserve 0");
  });

  it("or passes over it", () => {
    expect(shown(aList(requests, 900, aRule({ policy: "skip" })))).toBe("recommended 500, reserve 0, recommended 300");
  });

  it("or offers it what is left, if that is enough of its request", () => {
    const partial = aRule({ policy: "partial", minPartialPercent: 50 });
    expect(shown(aList(requests, 900, partial))).toBe("recommended 500, partial 400, reserve 0");
    expect(shown(aList(requests, 849, partial))).toBe("recommended 500, reserve 0, reserve 0");
    expect(shown(aList(requests, 850, partial))).toBe("recommended 500, partial 350, reserve 0");
  });

  it("and nobody waits where the call has no reserve", () => {
    expect(shown(aList([500, 700], 900, aRule({ reserve: false })))).toBe("recommended 500, notRecommended 0");
  });

  it("and never back to whoever has left, though they had it", () => {
    const places = ["withdrawn", "forfeited", "notRecommended"] as const;
    const rows = rowsOf([500, 300, 700]).map((row, index) => ({ ...row, place: places[index] ?? row.place }));
    expect(shown({ entries: allotted(rows, 900, aRule()) })).toBe("withdrawn 0, forfeited 0, recommended 700");
  });

  it("never further than it reaches, in whole grosze, and never below the threshold", () => {
    let partial = 0;
    const property = fc.property(anyRequests, anyMoney, anyRule, fc.nat(3), (asked, money, rule, below) => {
      const rows = rowsOf(asked, below);
      const given = allotted(rows, money, rule);
      expect(amountOf(given)).toBeLessThanOrEqual(money);
      for (const [index, { place, amount, requested }] of given.entries()) {
        expect(Number.isSafeInteger(amount)).toBe(true);
        if (place === "recommended") expect(amount).toBe(requested);
        else if (place === "partial") {
          partial += 1;
          expect(amount * 100).toBeGreaterThanOrEqual(requested * rule.minPartialPercent);
          expect(amount).toBeLessThan(requested);
        } else expect(amount).toBe(0);
        expect(place === "belowThreshold").toBe(rows[index]?.place === "belowThreshold");
      }
      const places = given.map(({ place }) => place);
      const [lastServed, firstWaiting] = [
        places.findLastIndex((one) => one === "recommended"),
        places.indexOf("reserve"),
      ];
      if (rule.policy !== "skip" && firstWaiting >= 0) expect(lastServed).toBeLessThan(firstWaiting);
    });
    fc.assert(property, { numRuns: 500 });
    expect(partial).toBeGreaterThan(10);
  });
});
