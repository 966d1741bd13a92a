import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallFacts, callState, nextStep } from "../../../../domain/grants/call/state.ts";
import { ApplicationStatus } from "../../../../schemas/application.ts";
import { rowsOf } from "../list/lists.ts";
import type { Place, Ranking } from "../../../../schemas/ranking.ts";

const counter = {
  kind: "grantCall" as const,
  opensAt: "2027-02-01T08:00:00.000Z",
  closesAt: "2027-02-22T11:00:00.000Z",
  cancelled: false,
  pool: 100,
  remaining: 100,
  submitted: 0,
  requested: 0,
};
const listAt = (status: Ranking["status"], place: Place = "recommended"): Ranking => ({
  schemaVersion: 1,
  formId: "call",
  id: "main",
  version: 1,
  revision: 1,
  status,
  frozenAt: counter.closesAt,
  available: 100,
  released: 0,
  excluded: [],
  entries: rowsOf([50]).map((row) => ({ ...row, place })),
  approvals: [],
  history: [],
});
const call = (
  now: string,
  statuses: ApplicationStatus[] = [],
  lists: Ranking["status"][] = [],
  changes: Partial<CallFacts> = {},
): CallFacts => ({
  form: { rolling: false, graceMinutes: 5 },
  counter,
  lists: lists.map((status) => listAt(status)),
  applications: statuses.map((status) => ({ status })),
  now,
  ...changes,
});
const after = "2027-03-02T09:00:00.000Z";

describe("the state of a call", () => {
  it.each([
    ["scheduled", "opening", call("2027-01-31T08:00:00.000Z")],
    ["open", "closing", call("2027-02-22T11:04:59.000Z", ["submitted"])],
    ["closed", "checks", call("2027-02-22T11:05:00.000Z", ["submitted"])],
    ["closed", "nothing", call(after)],
    ["inReview", "checks", call(after, ["meritReview", "scored"])],
    ["inReview", "freeze", call(after, ["scored", "belowThreshold", "withdrawn"])],
    ["ranked", "startApproval", call(after, ["recommended"], ["draft"])],
    ["approval", "answers", call(after, ["partialOffer"], ["offers"])],
    ["approval", "answers", call(after, ["recommended"], ["approval"])],
    ["refused", "nothing", call(after, ["recommended"], ["refused"])],
    ["published", "agreements", call(after, ["awarded", "settled"], ["published"])],
    ["settling", "reports", call(after, ["reportDue", "inProgress"], ["published"])],
    ["settled", "nothing", call(after, ["settled", "rejected"], ["published"])],
    ["cancelled", "nothing", call(after, ["scored"], ["draft"], { counter: { ...counter, cancelled: true } })],
  ] as const)("is %s, and what comes next is %s", (state, step, facts) => {
    expect([callState(facts), nextStep(facts)]).toEqual([state, step]);
  });

  it("waits for nothing once everybody has left every list", () => {
    const ended = { lists: [listAt("draft", "withdrawn"), listAt("draft", "forfeited")] };
    const facts = call(after, ["withdrawn", "forfeited"], [], ended);
    expect([callState(facts), nextStep(facts)]).toEqual(["settled", "nothing"]);
    const published = { lists: [listAt("published", "awarded"), ...ended.lists] };
    expect(callState(call(after, ["awarded", "withdrawn"], [], published))).toBe("published");
  });

  it("of a rolling call never waits for its close, nor for a list that is frozen by hand", () => {
    const rolling = { form: { rolling: true, graceMinutes: 0 } };
    expect(nextStep(call("2027-02-10T08:00:00.000Z", ["submitted"], [], rolling))).toBe("rolling");
    expect(nextStep(call(after, ["formalCheck"], [], rolling))).toBe("rollingChecks");
    expect(nextStep(call(after, ["rejected"], [], rolling))).toBe("nothing");
  });

  it("never lets a list be frozen while anything on its way to it is undecided", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ApplicationStatus.options), { maxLength: 8 }), (statuses) => {
        const undecided = statuses.some((status) =>
          ["submitted", "appeal", "thirdReview", "formalCheck"].includes(status),
        );
        expect(undecided && nextStep(call(after, statuses)) === "freeze").toBe(false);
      }),
    );
  });
});
