import { describe, expect, it } from "vitest";
import { answerTo, aTable, clock, lettersAbout, questionsOf, reread, runAt, tracesOf } from "../support/grants.ts";
import {
  account,
  answered,
  anAward,
  noon,
  openOf,
  reportOn,
  signed,
  statements,
  textOf,
} from "../support/settlement.ts";

aTable();

describe("a grant", () => {
  it("goes from the award to the settlement, each asked in turn", async () => {
    // given: an award
    const { application } = await anAward();

    // when: the data for the agreement, its signature, and both instalments
    const wrong = await answerTo(await openOf(application, "agreement"), {
      bankAccount: "61 1090 1014 0000 0712 1981 2875",
      ...statements,
    });
    await answered(application, "agreement", { bankAccount: account, ...statements });
    const ahead = await answerTo(await openOf(application, "signature"), { ...signed, signedOn: "2027-03-02" });
    const agreed = await answered(application, "signature", signed);
    const payer = await textOf(await openOf(application, "payment"));
    clock(noon("2027-03-08"));
    const begun = await answered(application, "payment", { paidOn: "2027-03-08" });
    const both = await answered(application, "payment", { paidOn: "2027-03-08" });

    // then
    expect([wrong.statusCode, ahead.statusCode]).toEqual([422, 422]);
    expect(agreed).toMatchObject({ status: "agreementSigned", agreement: { number: "12/MG/2027" } });
    expect(agreed.agreement?.instalments.map(({ amount }) => amount)).toEqual([630_000, 270_000]);
    expect(payer).toContain("61 1090 1014 0000 0712 1981 2874");
    expect(payer).toContain("6 300,00 zł");
    expect(payer).toContain("12/MG/2027");
    expect([begun.status, both.status]).toEqual(["inProgress", "inProgress"]);
    expect(both.agreement?.instalments.every(({ paidOn }) => paidOn === "2027-03-08")).toBe(true);

    // when: the work ends, the report comes and is accepted
    await runAt(noon("2027-06-30"));
    expect((await reread(application)).status).toBe("inProgress");
    await runAt(noon("2027-07-01"));
    const report = await openOf(application, "report");
    const form = await textOf(report);
    const tooMuch = await answerTo(report, reportOn("4000", "3500", "1500,01"));
    await answered(application, "report", reportOn("4000", "3500", "1500"));
    const review = await textOf(await openOf(application, "reportReview"));
    const settled = await answered(application, "reportReview", { decision: "accepted" });

    // then
    expect(report.deadline.slice(0, 10)).toBe("2027-07-14");
    expect(form).toContain("1. Sadzonki i ziemia – plan 4 000,00 zł");
    expect(tooMuch.statusCode).toBe(422);
    expect(tooMuch.body).toContain("9\u00a0000,00\u00a0zł");
    expect(review).toContain("Niewykorzystane, do zwrotu 0,00 zł");
    expect(settled.status).toBe("settled");
    expect((await questionsOf(application)).filter(({ status }) => status === "requested")).toEqual([]);
    const letters = await lettersAbout(application);
    expect(letters.filter((kind) => kind === "instalmentPaid")).toHaveLength(2);
    expect(letters).toEqual(expect.arrayContaining(["agreementSigned", "applicationSettled"]));
    expect(await tracesOf(application)).toEqual(
      expect.arrayContaining(["moved agreementSigned", "moved inProgress", "moved reportDue", "moved settled"]),
    );
  });

  it("is given up by silence about the agreement, and by the official's word that nobody signed", async () => {
    // given
    const silent = await anAward();
    const unsigned = await anAward();
    await answered(unsigned.application, "agreement", { bankAccount: account, ...statements });

    // when
    const withoutReason = await answerTo(await openOf(unsigned.application, "signature"), { decision: "notSigned" });
    const ended = await answered(unsigned.application, "signature", {
      decision: "notSigned",
      reason: "Grupa zrezygnowała.",
    });
    await runAt(noon("2027-04-01"));

    // then
    expect(withoutReason.statusCode).toBe(422);
    expect(ended).toMatchObject({ status: "forfeited", endReason: "Grupa zrezygnowała." });
    expect((await reread(silent.application)).status).toBe("forfeited");
    expect(await lettersAbout(silent.application)).toContain("applicationForfeited");
    expect((await reread(unsigned.application)).status).toBe("forfeited");
  });

  it("needs neither account nor payment where the municipality spends the money itself", async () => {
    // given
    const { application } = await anAward({ legalBasis: "localInitiative19b" });

    // when
    await answered(application, "agreement", statements);
    const begun = await answered(application, "signature", signed);

    // then
    expect(begun).toMatchObject({ status: "inProgress", agreement: { bankAccount: "", instalments: [] } });
    expect((await questionsOf(application)).map(({ step }) => step).toSorted()).toEqual(["agreement", "signature"]);
  });
});
