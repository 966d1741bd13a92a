import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf } from "../../../../domain/grants/list/allotment.ts";
import { chainOf, excludedApprovers } from "../../../../domain/grants/list/chain.ts";
import { overridden, overrideRefusal, type Proposal, secondPersonOf } from "../../../../domain/grants/list/override.ts";
import { aCall } from "../../../support/forms.ts";
import { anApplication, submissionId } from "../../../support/submissions.ts";
import { aList, anyMoney, anyRequests, anyRule, aRule, shown } from "./lists.ts";

const at = "2027-03-05T10:00:00.000Z";
const proposal = (number: number, place: Proposal["place"], amount: number): Proposal => ({
  submissionId: submissionId(number),
  place,
  amount,
  reason: "Decyzja komisji",
  by: "coordinator",
});

describe("a change of a list against the rule", () => {
  it("gives what it sets free to the next, though not back to whom it was taken from", () => {
    const list = aList([500, 400, 300], 500);
    const change = proposal(1, "reserve", 0);
    expect(overrideRefusal(list, change)).toBeUndefined();
    const after = overridden(list, change, { agreedBy: "second-person", at, rule: aRule() });
    expect(shown(after)).toBe("reserve 0, recommended 400, reserve 0");
    const { reason, by } = change;
    expect(after.entries[0]?.override).toEqual({ reason, by, agreedBy: "second-person", at, from: "recommended" });
  });

  it("never gives more than the pool has, and makes a version that nobody has approved", () => {
    let [made, refused] = [0, 0];
    const place = fc.constantFrom(
      "recommended" as const,
      "partial" as const,
      "reserve" as const,
      "notRecommended" as const,
    );
    const changes = fc.array(fc.record({ number: fc.nat(11), place, amount: fc.nat(1000) }), { maxLength: 8 });
    const property = fc.property(anyRequests, anyMoney, anyRule, changes, (asked, money, rule, wanted) => {
      let list = aList(asked, money, rule);
      for (const { number, place: to, amount } of wanted) {
        const requested = list.entries[number % asked.length]?.requested ?? 0;
        const given = to === "recommended" ? requested : to === "partial" ? amount : 0;
        const change = proposal((number % asked.length) + 1, to, given);
        if (overrideRefusal(list, change)) {
          refused += 1;
          continue;
        }
        made += 1;
        const after = overridden(list, change, { agreedBy: "second-person", at, rule });
        expect(amountOf(after.entries)).toBeLessThanOrEqual(money);
        expect(after).toMatchObject({ version: list.version + 1, approvals: [], status: "draft" });
        list = after;
      }
    });
    fc.assert(property);
    expect(made).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(30);
  });

  it("is agreed to by somebody else than who proposes it", () => {
    const call = aCall();
    const [chair] = call.approvers;
    expect(secondPersonOf(call, call.coordinator)?.id).toBe(call.secondPerson?.id);
    const { secondPerson: own, ...without } = call;
    if (!own || !chair) throw new Error("The call names them");
    expect(secondPersonOf(call, own)?.id).toBe(chair.person.id);
    expect(secondPersonOf(without, { id: "coordinator", email: chair.person.email.toUpperCase() })?.id).not.toBe(
      chair.person.id,
    );
  });
});

describe("the chain", () => {
  it("leaves out whoever belongs to an applicant on the list, by body or by address", () => {
    const call = aCall();
    const [chair, treasurer] = call.approvers;
    if (!chair?.deputy || !treasurer) throw new Error("The call names them");
    const foundation = anApplication({ status: "scored" }, call);
    const of = { ...foundation, answers: { ...foundation.answers, applicantName: chair.institutions[0] ?? "" } };
    const from = { ...foundation, email: treasurer.person.email };
    const excluded = excludedApprovers(call, [of, from]);
    expect(excluded).toEqual([chair.person.id, treasurer.person.id]);
    const ids = chainOf(call, { excluded }).map(({ asked }) => asked.id);
    expect(ids[0]).toBe(chair.deputy.id);
    expect(ids).not.toContain(treasurer.person.id);
    expect(chainOf(call, { excluded: [] }).map(({ asked }) => asked.id)).toEqual(
      call.approvers.map(({ person }) => person.id),
    );
  });
});
