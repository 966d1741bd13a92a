import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { shown } from "../../domain/grants/list/lists.ts";
import { stored } from "../support/doors.ts";
import {
  aCall,
  answer,
  answerTo,
  aQuestionLink,
  aTable,
  lettersAbout,
  listOf,
  poolOf,
  reread,
  tracesOf,
} from "../support/grants.ts";
import {
  decided,
  forfeited,
  frozen,
  openAbout,
  openOf,
  publishedList,
  scored,
  scoredAt,
  settle,
  started,
} from "./support.ts";

aTable();

const lettersOf = async (id: string) =>
  (await stored(keys.formLetter(id).pk, "LETTER#")).map(({ kind }) => String(kind)).toSorted();

describe("the list of a call", () => {
  it("goes through the chain, and tells applicants nothing before it is published", async () => {
    const call = await aCall({ pool: 900_000 });
    const [first, second, third] = await scored(call, [500_000, 400_000, 300_000]);
    const [below] = await scored(call, [100_000], { status: "belowThreshold" });
    if (!first || !second || !third || !below) throw new Error("Nobody applied");

    expect(shown(await frozen(call))).toBe("recommended 500000, recommended 400000, reserve 0, belowThreshold 0");
    expect((await reread(third)).status).toBe("reserve");
    await started(call);
    await decided(call);
    await decided(call);
    for (const one of [first, second, third, below]) expect(await lettersAbout(one)).toEqual(["applicationReceived"]);
    expect((await poolOf(call)).remaining).toBe(900_000);

    const published = await decided(call);
    expect(shown(published)).toBe("awarded 500000, awarded 400000, reserve 0, belowThreshold 0");
    expect(published.approvals.map(({ by }) => by)).toEqual(["chair", "treasurer", "mayor"]);
    expect(await poolOf(call)).toMatchObject({ remaining: 0, publishedAt: published.publishedAt });
    expect(await reread(first)).toMatchObject({ status: "awarded", awardedAmount: 500_000, decision: { position: 1 } });
    expect((await openOf(first, "agreement")).asked.id).toBe("applicant");
    expect(await lettersAbout(first)).toContain("applicationAwarded");
    expect(await lettersAbout(third)).toEqual(["applicationOnReserve", "applicationReceived"]);
    expect(await reread(below)).toMatchObject({ status: "rejected" });
    expect(await lettersAbout(below)).toEqual(["applicationReceived", "applicationRejected"]);
    expect(await lettersOf(call.id)).toContain("resultsPublished");

    await settle(call);
    expect(await lettersAbout(first), "once").toHaveLength(3);
  });

  it("that is returned starts its chain again, and an answer about the old version is never applied", async () => {
    const call = await aCall({ pool: 900_000 });
    await scored(call, [500_000]);
    await frozen(call);
    await started(call);
    await decided(call);
    const old = await openAbout(call);
    const key = await aQuestionLink(old);
    const noReason = await answer(key, { decision: "return" });
    expect(noReason.statusCode).toBe(422);

    const returned = await decided(call, { decision: "return", reason: "Brakuje protokołu komisji." });
    expect(returned).toMatchObject({ status: "draft", version: 2, approvals: [] });
    expect(returned.history.map(({ decision, version }) => [decision, version])).toEqual([
      ["approve", 1],
      ["return", 1],
    ]);
    expect(await lettersOf(call.id)).toContain("listReturned");
    await started(call);
    expect(await openAbout(call)).toMatchObject({ asked: { id: "chair" }, listVersion: 2 });
    expect((await answer(key, { decision: "approve" })).statusCode).toBe(409);
    expect((await listOf(call)).approvals).toEqual([]);
  });
});

describe("an award that nobody takes up", () => {
  it("goes to the next on the reserve in the same moment", async () => {
    const call = await aCall({ pool: 900_000 });
    const [first, , third, , last] = await scored(call, [500_000, 400_000, 350_000, 100_000, 90_000]);
    if (!first || !third || !last) throw new Error("Nobody applied");
    await publishedList(call);
    expect(await forfeited(call, first)).toBe(true);

    expect(shown(await listOf(call))).toBe(
      "forfeited 0, awarded 400000, awarded 350000, awarded 100000, partial 50000",
    );
    expect((await poolOf(call)).remaining).toBe(0);
    expect(await reread(third)).toMatchObject({ status: "awarded", awardedAmount: 350_000 });
    expect((await openOf(third, "agreement")).status).toBe("requested");
    expect(await tracesOf(third)).toContain("promoted");
    expect((await reread(third)).decision).toMatchObject({ promotedAt: scoredAt });

    const offer = await openOf(last, "partialOffer");
    const budget = { "budget[0].item": "Sadzonki", "budget[0].amount": "500" };
    expect((await answerTo(offer, { decision: "accept", ...budget })).statusCode).toBe(303);
    expect(await reread(last)).toMatchObject({ status: "awarded", awardedAmount: 50_000 });
    expect((await poolOf(call)).remaining).toBe(0);
    const letters = await lettersAbout(third);
    await settle(call);
    expect(await lettersAbout(third)).toEqual(letters);
    expect(letters.filter((kind) => kind === "applicationAwarded")).toHaveLength(1);
  });
});
