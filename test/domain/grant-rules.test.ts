import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../domain/answers.ts";
import { checkApplication, requestedAmount } from "../../domain/grant-rules.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { aCall, shippedCall } from "../support/forms.ts";
import { exampleRequest } from "../support/requests.ts";

const call = aCall();

/** The faults of a call's examples with some answers changed: of the shipped call of Piotrków unless told otherwise. */
function faultsOf(changes: Record<string, unknown>, form: GrantCall = call, appliedOn = "2027-02-05") {
  const { answers, faults } = checkAnswers(form.fields, { ...exampleRequest(form).answers, ...changes });
  return [...faults, ...checkApplication(form, answers, faults, appliedOn)];
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

describe("money, work and things", () => {
  const zloty = fc.integer({ min: 0, max: 9_000_00 }).map((grosze) => grosze / 100);

  it("together are the own contribution, and rows that add up to anything else are refused, to the grosz", () => {
    fc.assert(
      fc.property(
        fc.tuple(zloty, zloty, zloty),
        fc.integer({ min: 500_00, max: 10_000_00 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(-1, 0, 1),
        ([ownContribution, ownPersonal, ownInKind], requested, rows, off) => {
          const own = [ownContribution, ownPersonal, ownInKind].reduce((all, one) => all + Math.round(one * 100), 0);
          const whole = requested + own + off;
          const even = Math.floor(whole / rows);
          const amounts = Array.from({ length: rows }, (_, index) => (index === 0 ? whole - even * (rows - 1) : even));
          const budget = amounts.map((grosze) => row(grosze / 100));
          const faults = faultsOf({
            requestedAmount: requested / 100,
            ownContribution,
            ownPersonal,
            ownInKind,
            budget,
          });
          expect(faults).toEqual(
            off === 0 ? [] : [{ field: "budget", code: "budgetSum", rows: whole, total: requested + own }],
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("are the share of the whole that the call asks for, and not a grosz less", () => {
    const tenth = aCall({ ownContributionPercent: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 500_00, max: 10_000_00 }), (requested) => {
        const least = Math.ceil(requested / 9);
        const ofOwn = (own: number) =>
          faultsOf(
            {
              requestedAmount: requested / 100,
              ownContribution: 0,
              ownPersonal: own / 100,
              budget: [row((requested + own) / 100)],
            },
            tenth,
          );
        expect(ofOwn(least)).toEqual([]);
        expect(ofOwn(least - 1)).toMatchObject([
          { field: "ownContribution", code: "ownContributionTooLow", percent: 10 },
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("an offer under art. 19a", () => {
  const smallGrants = shippedCall("secemin-19a");

  it("takes at most ninety days, its first and last counted", () => {
    expect(faultsOf({ startsOn: "2027-04-01", endsOn: "2027-06-29" }, smallGrants)).toEqual([]);
    expect(faultsOf({ startsOn: "2027-04-01", endsOn: "2027-06-30" }, smallGrants)).toEqual([
      { field: "endsOn", code: "tooManyDays", limit: 90 },
    ]);
    expect(faultsOf({ startsOn: "2027-04-01", endsOn: "2027-12-30" })).toEqual([]);
  });

  it("asks for no more than 10,000 PLN and does not come from an informal group", () => {
    const faults = faultsOf({ applicantKind: "informalGroup", requestedAmount: 10_000.01 }, smallGrants);
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ["applicantKind", "option"],
      ["requestedAmount", "tooLarge"],
    ]);
  });
});

describe("the period of the work", () => {
  const past = (field: string) => ({ field, code: "inThePast" });
  const faultsOn = (appliedOn: string) => faultsOf({ startsOn: "2027-02-05", endsOn: "2027-02-20" }, call, appliedOn);

  it("neither starts nor ends before the day of applying", () => {
    expect(faultsOn("2027-02-05")).toEqual([]);
    expect(faultsOn("2027-02-06")).toEqual([past("startsOn")]);
    expect(faultsOn("2027-02-21")).toEqual([past("startsOn"), past("endsOn")]);
  });
});

describe("a patron", () => {
  const members = ["Jan", "Ewa", "Ola"].map((name) => person(name));
  const nobody = { patronName: "", patronEmail: "", patronNip: "" };
  const group = (changes: Record<string, unknown>, form = call) =>
    faultsOf({ applicantKind: "informalGroup", members, ...nobody, ...changes }, form).map(({ field, code }) => [
      field,
      code,
    ]);

  it("may be missing where groups may apply alone, and not where they need one", () => {
    expect(group({})).toEqual([]);
    expect(group({}, shippedCall("mms-inicjatywy"))).toEqual([
      ["patronName", "required"],
      ["patronEmail", "required"],
    ]);
  });

  it("is named whole, with an address that is not the group's own", () => {
    expect(group({ patronNip: "6281955388", patronName: "Fundacja" })).toEqual([["patronEmail", "required"]]);
    expect(group({ patronName: "Fundacja", patronEmail: "Jan.Nowak@example.org" })).toEqual([
      ["patronEmail", "sameAddress"],
    ]);
    expect(group({ patronName: "Fundacja", patronEmail: "patron@example.org" })).toEqual([]);
  });

  it("is no matter of organisations", () => {
    expect(faultsOf(nobody, shippedCall("mms-inicjatywy"))).toEqual([]);
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
