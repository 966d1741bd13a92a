import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf } from "../../../../domain/grants/list/allotment.ts";
import { leave, promoted } from "../../../../domain/grants/list/promotion.ts";
import { publication } from "../../../../domain/grants/list/publication.ts";
import type { Ranking } from "../../../../schemas/ranking.ts";
import { submissionId } from "../../../support/submissions.ts";
import { aList, anyMoney, anyRequests, anyRule, aRule, shown } from "./lists.ts";

const published = (ranking: Ranking): Ranking =>
  publication({}, ranking, "2027-03-10T10:00:00.000Z").ranking ?? ranking;
const gone = (...numbers: number[]) => new Map(numbers.map((number) => [submissionId(number), "forfeited" as const]));

describe("when somebody leaves a list that is published", () => {
  it("the next on the reserve has the money, and the rest of it waits for another", () => {
    const list = published(aList([500, 400, 300, 200], 900));
    const left = leave(list, gone(1), aRule());
    expect(shown(left.ranking)).toBe("forfeited 0, awarded 400, awarded 300, awarded 200");
    expect(left.released).toBe(500);
    expect(left.promoted.map(({ position }) => position)).toEqual([3, 4]);
    expect(left.ranking.released).toBe(0);
    expect(left.ranking.version).toBe(list.version);
  });

  it("nobody has more than was given back, though the call left some of the pool over", () => {
    const list = published(aList([500, 700], 800));
    expect(shown(leave(list, gone(1), aRule()).ranking)).toBe("forfeited 0, reserve 0");
    const partial = leave(published(aList([500, 700], 800)), gone(1), aRule({ policy: "partial" }));
    expect(shown(partial.ranking)).toBe("forfeited 0, partial 500");
  });

  it("what is too little for the next adds up until it is enough", () => {
    const list = published(aList([300, 300, 500], 600));
    const once = leave(list, gone(2), aRule());
    expect(shown(once.ranking)).toBe("awarded 300, forfeited 0, reserve 0");
    expect(shown(leave(once.ranking, gone(1), aRule()).ranking)).toBe("forfeited 0, forfeited 0, awarded 500");
  });

  it("so many come up at a time, and the others follow", () => {
    const list = published(aList([600, 100, 200, 300], 600));
    const first = leave(list, gone(1), aRule(), { most: 2 });
    expect(shown(first.ranking)).toBe("forfeited 0, awarded 100, awarded 200, reserve 0");
    expect(shown(promoted(first.ranking, aRule(), { most: 2 }).ranking)).toBe(
      "forfeited 0, awarded 100, awarded 200, awarded 300",
    );
  });

  it("nobody comes up when the call is cancelled", () => {
    const list = published(aList([500, 400], 500));
    expect(shown(leave(list, gone(1), aRule(), { promotes: false }).ranking)).toBe("forfeited 0, reserve 0");
  });
});

describe("when somebody leaves a list before it is published", () => {
  const approved = {
    role: "chair" as const,
    by: "chair",
    at: "2027-03-08T10:00:00.000Z",
    decision: "approve" as const,
  };

  it("a change of money makes a new version that nobody has approved", () => {
    const list = aList([500, 400, 300], 900, aRule(), { status: "approval", approvals: [approved] });
    const { ranking } = leave(list, gone(2), aRule());
    expect(shown(ranking)).toBe("recommended 500, forfeited 0, recommended 300");
    expect(ranking).toMatchObject({ version: 2, approvals: [], status: "approval" });
  });

  it("whoever stood to get nothing changes nothing that was approved", () => {
    const list = aList([500, 400, 300], 900, aRule(), { status: "approval", approvals: [approved] });
    const { ranking } = leave(list, gone(3), aRule());
    expect(ranking).toMatchObject({ version: 1, approvals: [approved], status: "approval" });
  });

  it("whoever would have got a part gets all, as long as it has not been offered", () => {
    const rule = aRule({ policy: "partial" });
    const draft = aList([500, 600], 900, rule);
    expect(shown(leave(draft, gone(1), rule).ranking)).toBe("forfeited 0, recommended 600");
    const offered = aList([500, 600], 900, rule, { status: "offers" });
    expect(shown(leave(offered, gone(1), rule).ranking)).toBe("forfeited 0, partial 400");
  });
});

describe("whoever leaves, whenever", () => {
  it("the money is never more than there is, the reserve comes up in its order, each once, with what was given back", () => {
    let risen = 0;
    const leavers = fc.array(fc.nat(11), { maxLength: 10 });
    const property = fc.property(
      anyRequests,
      anyMoney,
      anyRule,
      leavers,
      fc.nat(10),
      (asked, money, rule, who, when) => {
        let list = aList(asked, money, rule);
        let [released, given] = [0, 0];
        const once = new Set<string>();
        for (const [step, number] of who.entries()) {
          if (step === when) list = published(list);
          const before = list;
          const left = leave(list, gone(number + 1), rule);
          list = left.ranking;
          expect(amountOf(list.entries)).toBeLessThanOrEqual(money);
          if (list.status !== "published") continue;
          released += left.released;
          given += amountOf(left.promoted);
          expect(given + list.released).toBe(released);
          const positions = left.promoted.map(({ position }) => position);
          expect(positions).toEqual(positions.toSorted((one, other) => one - other));
          for (const { submissionId: id } of left.promoted) {
            risen += 1;
            expect(before.entries.find((entry) => entry.submissionId === id)?.place).toBe("reserve");
            expect(once.has(id)).toBe(false);
            once.add(id);
          }
          const waiting = list.entries.filter(({ place }) => place === "reserve").map(({ position }) => position);
          if (rule.policy !== "skip" && positions.length > 0 && waiting.length > 0) {
            expect(Math.max(...positions)).toBeLessThan(Math.min(...waiting));
          }
        }
      },
    );
    fc.assert(property, { numRuns: 500 });
    expect(risen).toBeGreaterThan(30);
  });
});
