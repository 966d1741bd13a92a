import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../domain/answers.ts";
import { checkApplication, requestedAmount } from "../../domain/grant-rules.ts";
import { aCall } from "../support/forms.ts";
import { exampleRequest } from "../support/requests.ts";

const call = aCall();

/** The faults of the shipped call's examples with some answers changed. */
function faultsOf(changes: Record<string, unknown>) {
  const { answers, faults } = checkAnswers(call.fields, { ...exampleRequest(call).answers, ...changes });
  return [...faults, ...checkApplication(answers, faults)];
}

const row = (amount: number | string) => ({ item: "Sadzonki", amount });
const person = (fullName: string, adult: unknown = true) => ({ fullName, adult });

describe("the budget of an application", () => {
  it("equals what is requested and the own contribution together", () => {
    const budget = [row("3000,33"), row("3000,33"), row("3000,34")];
    expect(faultsOf({ requestedAmount: 9000, ownContribution: 1, budget })).toEqual([]);
    expect(faultsOf({ requestedAmount: 9000, ownContribution: 0, budget })).toEqual([
      { field: "budget", code: "budgetSum", rows: 900_100, total: 900_000 },
    ]);
  });

  it("is counted to the grosz, however many rows it has", () => {
    const budget = Array.from({ length: 30 }, () => row(33.35));
    expect(faultsOf({ requestedAmount: 1000.5, ownContribution: 0, budget })).toEqual([]);
    expect(faultsOf({ requestedAmount: 1000.51, ownContribution: 0, budget })).toEqual([
      { field: "budget", code: "budgetSum", rows: 100_050, total: 100_051 },
    ]);
  });

  it.each([
    ["the amount requested", { requestedAmount: "dużo" }, "requestedAmount"],
    ["the own contribution", { ownContribution: -1 }, "ownContribution"],
    ["a row", { budget: [row("x"), row(10)] }, "budget[0].amount"],
    ["all rows", { budget: [] }, "budget"],
  ])("is not added up while %s is in doubt", (_, changes, field) => {
    const faults = faultsOf(changes);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(faults.map(({ code }) => code)).not.toContain("budgetSum");
  });
});

describe("an informal group", () => {
  const group = (members: unknown) => faultsOf({ applicantKind: "informalGroup", members });
  const tooFew = [{ field: "members", code: "tooFewAdults", limit: 3 }];

  it("has at least three adults", () => {
    expect(group([person("Jan"), person("Ewa"), person("Ola")])).toEqual([]);
    expect(group([person("Jan"), person("Ewa"), person("Ola", false)])).toEqual(tooFew);
    expect(group([person("Jan"), person("Ewa"), person("Ola", "")])).toEqual(tooFew);
  });

  it("does not count blank rows as people", () => {
    expect(group([person("Jan"), person("Ewa"), { fullName: " ", adult: "" }])).toEqual(tooFew);
  });

  it("is told first what is wrong with its members, then how many are missing", () => {
    expect(group([person("Jan"), person("", "on")])).toEqual([{ field: "members[1].fullName", code: "required" }]);
  });

  it("is a matter of groups: an organisation may name one person", () => {
    expect(faultsOf({ applicantKind: "organisation", members: [person("Jan", false)] })).toEqual([]);
  });

  it("is not guessed while the kind of applicant is in doubt", () => {
    expect(faultsOf({ applicantKind: "firma", members: [person("Jan")] })).toEqual([
      { field: "applicantKind", code: "option" },
    ]);
  });
});

describe("several rules", () => {
  it("speak at once", () => {
    const faults = faultsOf({ applicantKind: "informalGroup", members: [person("Jan")], budget: [row(1)] });
    expect(faults.map(({ code }) => code)).toEqual(["budgetSum", "tooFewAdults"]);
  });
});

describe("the amount requested", () => {
  it("is in grosze, and nothing where it is missing", () => {
    expect(requestedAmount({ requestedAmount: 900_000 })).toBe(900_000);
    expect(requestedAmount({})).toBe(0);
  });
});
