import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBankAccount, spacedBankAccount } from "../../../../domain/grants/agreement/bank-account.ts";
import { instalments, paidSoFar } from "../../../../domain/grants/agreement/instalments.ts";
import { faultsOfReport, reportRows, spentOf } from "../../../../domain/grants/agreement/report.ts";
import { unusedOf } from "../../../../domain/grants/agreement/settlement.ts";
import { sum } from "../../../../domain/money.ts";
import { aCall } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const call = aCall();
const money = fc.integer({ min: 0, max: 100_000_000 });
/** Percentages that are 100 together. */
const percents = fc
  .array(fc.integer({ min: 0, max: 100 }), { maxLength: 5 })
  .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), 100])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));

describe("instalments", () => {
  it("add up to the award, to the grosz, whatever the award and the shares", () => {
    fc.assert(
      fc.property(money, percents, (award, shares) => {
        const parts = instalments(award, shares);
        expect(sum(parts)).toBe(award);
        expect(parts.every((part) => Number.isSafeInteger(part) && part > 0)).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(shares.length);
      }),
    );
  });

  it("are what a clerk would work out", () => {
    expect(instalments(1_000_001, [70, 30])).toEqual([700_000, 300_001]);
    expect(instalments(500_000, [100])).toEqual([500_000]);
    expect(instalments(100, [50, 0, 50])).toEqual([50, 50]);
  });
});

const lines = [
  { item: "Sadzonki", planned: 300_000 },
  { item: "Narzędzia", planned: 200_000 },
];
const row = (actual: number, fromGrant: number) => ({ actual, fromGrant });

describe("a report", () => {
  it("gives back exactly what was paid and not used, whenever it is accepted as it is", () => {
    const more = fc.integer({ min: -2, max: 1000 });
    const rows = fc.array(fc.tuple(money, more), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(rows, more, (given, rest) => {
        const amounts = given.map(([fromGrant, own]) => [Math.max(0, fromGrant + own), fromGrant] as const);
        const paid = Math.max(0, sum(given.map(([fromGrant]) => fromGrant)) + rest);
        const answers = { narrative: "…", rows: amounts.map(([actual, fromGrant]) => row(actual, fromGrant)) };
        const faults = faultsOfReport(answers, paid, []);
        const reported = reportRows(lines, answers);
        const above = amounts.some(([actual, fromGrant]) => fromGrant > actual) || spentOf(reported) > paid;
        expect(faults.length > 0).toBe(above);
        if (above) return;
        const report = { at: "2027-07-01T10:00:00.000Z", narrative: "…", rows: reported };
        const agreement = {
          number: "1",
          bankAccount: "",
          statedAt: report.at,
          instalments: [{ amount: paid, paidAt: report.at }, { amount: 700 }],
          endsOn: "2027-06-30",
        };
        const unused = unusedOf(
          { legalBasis: "regranting16a" },
          anApplication({ status: "reportReview", report, agreement }, call),
        );
        expect(unused + spentOf(reported)).toBe(paidSoFar(agreement));
        expect(unused).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("says at each row what is wrong with it, and of the whole that it is more than was paid", () => {
    const answers = { rows: [row(100, 101), row(500, 500)] };
    expect(faultsOfReport(answers, 600, [])).toEqual([
      { field: "rows[0].fromGrant", code: "tooLarge", limit: 1, unit: "PLN" },
      { field: "rows", code: "moreThanPaid", rows: 601, paid: 600 },
    ]);
    expect(faultsOfReport(answers, 600, [{ field: "rows[1].actual", code: "money" }])).toEqual([]);
  });

  it("has the rows of the budget, in its order, whatever was sent", () => {
    expect(reportRows(lines, { rows: [row(1, 1)] })).toEqual([
      { item: "Sadzonki", planned: 300_000, actual: 1, fromGrant: 1 },
      { item: "Narzędzia", planned: 200_000, actual: 0, fromGrant: 0 },
    ]);
  });

  it("brings nothing back where nothing was paid out, as under art. 19b", () => {
    const report = { at: "2027-07-01T10:00:00.000Z", narrative: "…", rows: reportRows(lines, { rows: [] }) };
    const application = anApplication({ status: "reportReview", report, awardedAmount: 500_000 }, call);
    expect(unusedOf({ legalBasis: "localInitiative19b" }, application)).toBe(0);
  });
});

describe("a bank account", () => {
  it("is a Polish one with the right check digits, however it is spaced", () => {
    const digits = "61109010140000071219812874";
    for (const typed of [digits, "61 1090 1014 0000 0712 1981 2874", `PL${digits}`, "pl61-10901014-0000071219812874"]) {
      expect(parseBankAccount(typed)).toBe(digits);
    }
    expect(spacedBankAccount(digits)).toBe("61 1090 1014 0000 0712 1981 2874");
  });

  it("is refused when any one digit is another", () => {
    const digits = "61109010140000071219812874";
    fc.assert(
      fc.property(fc.nat({ max: 25 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const other = (Number(digits[place]) + more) % 10;
        expect(parseBankAccount(digits.slice(0, place) + other + digits.slice(place + 1))).toBeUndefined();
      }),
    );
  });

  it("is refused when the digits of its bank do not agree, although those of the whole account do", () => {
    expect(parseBankAccount("36109010150000071219812874")).toBeUndefined();
  });

  it("is refused with one wrong digit, one too few or of another country", () => {
    for (const typed of ["61109010140000071219812875", "6110901014000007121981287", "DE89370400440532013000", ""]) {
      expect(parseBankAccount(typed)).toBeUndefined();
    }
  });
});
