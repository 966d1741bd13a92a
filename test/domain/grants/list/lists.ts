import fc from "fast-check";
import { allotted, type AllotmentRule } from "../../../../domain/grants/list/allotment.ts";
import type { Ranking, RankingEntry } from "../../../../schemas/ranking.ts";
import { submissionId } from "../../../support/submissions.ts";

/** Rows in their order, not given anything yet. */
export const rowsOf = (requests: readonly number[], below = 0): RankingEntry[] =>
  requests.map((requested, index) => ({
    submissionId: submissionId(index + 1),
    reference: `PT-${index + 1}`,
    applicant: `Wnioskodawca ${index + 1}`,
    title: "Ogród na podwórku",
    position: index + 1,
    place: index >= requests.length - below ? "belowThreshold" : "notRecommended",
    submittedAt: "2027-02-02T10:00:00.000Z",
    requested,
    amount: 0,
    organisations: [],
  }));

export const aRule = (rule: Partial<AllotmentRule> = {}): AllotmentRule => ({
  policy: "stop",
  minPartialPercent: 50,
  reserve: true,
  ...rule,
});

/** A list of requests with the money given down it. */
export const aList = (
  requests: readonly number[],
  available: number,
  rule: AllotmentRule = aRule(),
  set: Partial<Ranking> = {},
): Ranking => ({
  schemaVersion: 1,
  formId: "piotrkow",
  id: "main",
  version: 1,
  revision: 1,
  status: "draft",
  frozenAt: "2027-03-01T10:00:00.000Z",
  available,
  released: 0,
  excluded: [],
  entries: allotted(rowsOf(requests), available, rule),
  approvals: [],
  history: [],
  ...set,
});

export const anyRule: fc.Arbitrary<AllotmentRule> = fc.record({
  policy: fc.constantFrom("stop", "skip", "partial"),
  minPartialPercent: fc.integer({ min: 0, max: 100 }),
  reserve: fc.constant(true),
});

export const anyRequests = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
export const anyMoney = fc.integer({ min: 0, max: 4000 });

/** `recommended 500, reserve 0`: what stands on a list. */
export const shown = ({ entries }: Pick<Ranking, "entries">): string =>
  entries.map(({ place, amount }) => `${place} ${amount}`).join(", ");
