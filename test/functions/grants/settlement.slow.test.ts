import { describe, expect, it } from "vitest";
import { postTo, stored } from "../support/doors.ts";
import {
  aCall,
  aManageLink,
  answer,
  answerTo,
  aQuestionLink,
  aTable,
  lettersAbout,
  questionPage,
  reread,
  runAt,
} from "../support/grants.ts";
import { answered, inProgress, noon, openOf, reportOn, textOf } from "../support/settlement.ts";

aTable();

describe("a report", () => {
  it("that is overdue keeps the organisation from applying, until it is handed in", async () => {
    // given: the work has ended and nobody reports
    const { application, call } = await inProgress();
    const other = await aCall({ closesAt: "2027-12-31T12:00:00.000Z" });
    const { applicantName = "", nip = "", regon = "", krs = "" } = application.answers;
    const again = { answers: { applicantName, nip, regon, krs, startsOn: "2027-09-01", endsOn: "2027-10-01" } };
    await runAt(noon("2027-07-01"));
    const overdueOf = async () =>
      (await stored(`ORGANISATION#${application.organisations[0]}`, "OVERDUE"))[0]?.["overdue"];

    // when
    await runAt("2027-07-14T21:00:00.000Z");
    const inTime = { flag: (await reread(application)).reportOverdue, counted: await overdueOf() };
    await runAt("2027-07-14T22:30:00.000Z");
    await runAt("2027-07-15T10:00:00.000Z");
    const late = { flag: (await reread(application)).reportOverdue, counted: await overdueOf() };
    const refused = await postTo(other, again);
    await runAt("2027-07-21T10:00:00.000Z");
    await runAt("2027-07-22T10:00:00.000Z");
    const calls = (await lettersAbout(application)).filter((kind) => kind === "reportOverdue");
    const link = await aQuestionLink(await openOf(application, "report"));
    const page = await questionPage(link);
    const first = await answer(link, reportOn("3000", "2000", "1000"));
    const second = await answer(link, reportOn("3000", "2000", "1000"));
    const third = await answer(link, reportOn("1", "1", "1"));

    // then
    expect(inTime).toEqual({ flag: false, counted: undefined });
    expect(late).toEqual({ flag: true, counted: 1 });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain("urn:wspolnie:reportOverdue");
    expect(calls).toHaveLength(1);
    expect(page.body).toContain("Termin sprawozdania minął.");
    expect([first.statusCode, second.statusCode, third.statusCode]).toEqual([303, 303, 409]);
    expect(await overdueOf()).toBe(0);
    expect((await reread(application)).reportOverdue).toBe(false);
    expect((await postTo(other, again)).statusCode).toBe(201);
    expect(call.id).not.toBe(other.id);
  });

  it("is corrected, and brings back what was not used and what was not eligible", async () => {
    // given: 6,300 PLN paid, 5,800 used
    const { application } = await inProgress();
    await runAt(noon("2027-07-01"));
    await answered(application, "report", reportOn("3000", "2000", "800"));

    // when: an official has it corrected, and then finds 100 PLN that are not eligible
    const corrected = await answered(application, "reportReview", { decision: "correction", message: "Brak faktur." });
    const correction = await openOf(application, "reportCorrection");
    const page = (await questionPage(await aQuestionLink(correction))).body ?? "";
    await answered(application, "reportCorrection", reportOn("3000", "2000", "700"));
    const review = await openOf(application, "reportReview");
    const beyond = await answerTo(review, { decision: "refund", ineligible: "5700,01", message: "Mandat." });
    const due = await answered(application, "reportReview", {
      decision: "refund",
      ineligible: "100",
      message: "Mandat nie jest kosztem.",
    });

    // then
    expect(corrected.status).toBe("reportCorrection");
    expect(page).toContain("Brak faktur.");
    expect(page).toContain('value="800,00"');
    expect(beyond.statusCode).toBe(422);
    expect(due).toMatchObject({ status: "refundDue", refund: { amount: 60_000 + 10_000 } });
    expect(due.refund?.reason).toContain("Mandat nie jest kosztem.");
    expect(due.refund?.deadline.slice(0, 10)).toBe("2027-07-16");

    // when: too little is stated, then all of it, of which nothing comes at first
    const tooLittle = await answerTo(await openOf(application, "refund"), {
      statedOn: "2027-07-01",
      amount: "699,99",
    });
    await answered(application, "refund", { statedOn: "2027-07-01", amount: "700" });
    const missing = await answered(application, "refundReceipt", { decision: "notReceived", remark: "Nie wpłynęło." });
    await answered(application, "refund", { statedOn: "2027-07-01", amount: "701,50" });
    const settled = await answered(application, "refundReceipt", {
      decision: "received",
      receivedOn: "2027-07-01",
      amount: "701,50",
      interest: "1,50",
    });

    // then
    expect(tooLittle.statusCode).toBe(422);
    expect(missing.status).toBe("refundDue");
    expect(settled).toMatchObject({ status: "settled", refund: { received: 70_150, interest: 150 } });
    expect(await lettersAbout(application)).toContain("applicationSettled");
  });
});

describe("an agreement", () => {
  it("is changed when an official agrees: its budget, its end, and when the report is due", async () => {
    // given
    const { application } = await inProgress();
    const key = await aManageLink(application);
    const at = { step: "amendment" };
    const rows = { "budget[0].item": "Sadzonki", "budget[0].amount": "6000", "budget[1].item": "Warsztaty" };
    const wish = { text: "Remont sali.", endsOn: "2027-07-31", ...rows };

    // when
    const short = await answer(key, { ...wish, "budget[1].amount": "3999" }, at);
    const sent = await answer(key, { ...wish, "budget[1].amount": "4000" }, at);
    const another = await answer(key, { ...wish, "budget[1].amount": "4000", text: "I jeszcze." }, at);
    await runAt(noon("2027-07-01"));
    const waiting = await reread(application);
    const review = await textOf(await openOf(application, "amendmentDecision"));
    const agreed = await answered(application, "amendmentDecision", { decision: "agree" });
    await runAt(noon("2027-07-02"));
    const working = await reread(application);
    await runAt(noon("2027-08-02"));
    const form = await textOf(await openOf(application, "report"));

    // then
    expect([short.statusCode, sent.statusCode, another.statusCode]).toEqual([422, 303, 409]);
    expect(waiting.status).toBe("inProgress");
    expect(review).toContain("Remont sali.");
    expect(agreed).toMatchObject({ agreement: { endsOn: "2027-07-31" }, contentHash: application.contentHash });
    expect(working.status).toBe("inProgress");
    expect(form).toContain("2. Warsztaty – plan 4 000,00 zł");
    expect(await lettersAbout(application)).toContain("amendmentDecided");
  });

  it("stays as it is when the official declines, and the report is asked for at once where the work is over", async () => {
    // given
    const { application } = await inProgress();
    const key = await aManageLink(application);
    const { body = "" } = await questionPage(key, { step: "amendment" });
    const budget = [...body.matchAll(/name="(budget\[\d\]\.\w+)"[^>]*value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
    const sent = await answer(
      key,
      { text: "Dłużej.", endsOn: "2027-12-31", ...Object.fromEntries(budget) },
      { step: "amendment" },
    );
    await runAt(noon("2027-07-05"));

    // when
    const silent = await answerTo(await openOf(application, "amendmentDecision"), { decision: "decline" });
    const declined = await answered(application, "amendmentDecision", { decision: "decline", reason: "Za późno." });
    await runAt(noon("2027-07-06"));

    // then
    expect(budget).toHaveLength(6);
    expect([sent.statusCode, silent.statusCode]).toEqual([303, 422]);
    expect(declined).toMatchObject({
      agreement: { endsOn: "2027-06-30" },
      amendments: [{ endsOn: "2027-12-31", decision: { agreed: false } }],
    });
    expect(declined.amendments[0]).not.toHaveProperty("budget");
    expect((await openOf(application, "report")).deadline.slice(0, 10)).toBe("2027-07-19");
  });
});
