import { describe, expect, it } from "vitest";
import { freezeList, proposeOverride, startApproval } from "../../../functions/shared/grants/lists.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { shown } from "../../domain/grants/list/lists.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { stored, tableName } from "../support/doors.ts";
import { look } from "../coordinator/coordinator.ts";
import {
  aCall,
  answer,
  answerTo,
  appliedAt,
  aQuestionLink,
  aTable,
  aCoordinatorLink,
  clock,
  lettersAbout,
  listOf,
  now,
  poolOf,
  questionsAbout,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";
import { decided, forfeited, frozen, openAbout, openOf, scored, scoredAt, settle, started } from "./support.ts";

aTable();

const lettersOf = async (id: string) =>
  (await stored(keys.formLetter(id).pk, "LETTER#")).map(({ kind }) => String(kind)).toSorted();
const there = { expression: "attribute_exists(pk)" };
const press = () => ({ list: "main", actor: "coordinator", now: now() });

async function listPage(call: GrantCall): Promise<string> {
  const { statusCode, body } = await look(await aCoordinatorLink(call), "/list");
  expect(statusCode).toBe(200);
  return body;
}

describe("the list of a call", () => {
  it("is not made while anything is undecided, and says how much is", async () => {
    const call = await aCall();
    await scored(call, [500_000]);
    await appliedAt(call, "meritReview");
    await appliedAt(call, "withdrawn");
    clock(scoredAt);
    await expect(freezeList(tableName, call, press())).rejects.toMatchObject({
      refusal: { code: "listIncomplete", open: 1 },
    });
  });

  it("that changes while somebody holds its link makes the link worthless", async () => {
    const call = await aCall({ pool: 900_000 });
    const [first, second] = await scored(call, [500_000, 400_000, 100_000]);
    if (!first || !second) throw new Error("Nobody applied");
    await frozen(call);
    await started(call);
    await decided(call);
    const key = await aQuestionLink(await openAbout(call));
    await proposeOverride(tableName, call, {
      ...press(),
      submissionId: second.id,
      place: "notRecommended",
      amount: 0,
      reason: "Zadanie jest już finansowane z innego źródła.",
    });
    await answerTo(await openAbout(call, "override"), { decision: "agree" });

    expect((await answer(key, { decision: "approve" })).statusCode).toBe(409);
    const changed = await settle(call);
    expect(changed).toMatchObject({ version: 2, status: "draft", approvals: [] });
    expect(shown(changed)).toBe("recommended 500000, notRecommended 0, recommended 100000");
    expect(changed.entries[1]?.override).toMatchObject({ by: "coordinator", agreedBy: "second-person" });
    expect(await tracesOf(second)).toContain("listChanged main v2");
    expect((await questionsAbout(call)).filter(({ status }) => status === "requested")).toEqual([]);
    expect(await lettersAbout(second)).toContain("overrideAgreed");
  });

  it("is not put before anybody while a second person has not answered about a change of it", async () => {
    const call = await aCall({ pool: 600_000 });
    const [, second] = await scored(call, [500_000, 400_000]);
    if (!second) throw new Error("Nobody applied");
    await frozen(call);
    const change = {
      submissionId: second.id,
      place: "notRecommended",
      amount: 0,
      reason: "Zadanie jest gotowe.",
    } as const;
    await proposeOverride(tableName, call, { ...press(), ...change });

    const page = await listPage(call);
    await expect(startApproval(tableName, call, press())).rejects.toMatchObject({
      refusal: { code: "changedMeanwhile" },
    });
    await answerTo(await openAbout(call, "override"), { decision: "agree" });

    expect(page).not.toContain('value="startApproval"');
    expect(page).toContain("Zatwierdzanie można rozpocząć, gdy odpowie");
    expect(await listPage(call)).toContain('value="startApproval"');
    expect(await startApproval(tableName, call, press())).toBe("approval");
  });

  it("is not changed beyond the pool, nor by one person alone", async () => {
    const call = await aCall({ pool: 600_000 });
    const [, second] = await scored(call, [500_000, 400_000]);
    if (!second) throw new Error("Nobody applied");
    await frozen(call);
    const change = { submissionId: second.id, reason: "Ważne dla osiedla." };
    const tooMuch = { ...press(), ...change, place: "recommended", amount: 400_000 } as const;
    await expect(proposeOverride(tableName, call, tooMuch)).rejects.toMatchObject({
      refusal: { code: "poolExhausted", remaining: 100_000 },
    });
    await proposeOverride(tableName, call, { ...tooMuch, place: "partial", amount: 100_000 });
    await answerTo(await openAbout(call, "override"), { decision: "disagree" });
    const kept = await settle(call);
    expect(kept).toMatchObject({ version: 1 });
    expect(kept.proposal).toBeUndefined();
    expect(shown(kept)).toBe("recommended 500000, reserve 0");
    expect(await lettersAbout(second)).toContain("overrideDeclined");
  });

  it("is approved by the deputy of whoever belongs to an applicant on it", async () => {
    const call = await aCall({ pool: 900_000 });
    await appliedAt(call, "scored", {}, { answers: { applicantName: "Fundacja Dobry Początek" } });
    await frozen(call);
    await started(call);
    expect((await openAbout(call)).asked.id).toBe("deputy-chair");
  });

  it("is not published, nor its reserve moved up, once the call is cancelled", async () => {
    const call = await aCall({ pool: 500_000 });
    const [first, second] = await scored(call, [500_000, 400_000]);
    if (!first || !second) throw new Error("Nobody applied");
    await frozen(call);
    await started(call);
    await decided(call);
    await decided(call);
    await transact(tableName, [
      {
        update: keys.counter(call.id),
        expression: "SET cancelled = :yes",
        condition: { ...there, values: { ":yes": true } },
      },
    ]);
    const { statusCode } = await answerTo(await openAbout(call), { decision: "approve" });
    expect(statusCode).toBe(410);
    expect((await poolOf(call)).remaining).toBe(500_000);
    await forfeited(call, first);
    const list = await settle(call);
    expect(shown(list)).toBe("forfeited 0, reserve 0");
    expect(list.status).toBe("draft");
    expect((await questionsAbout(call)).filter(({ status }) => status === "requested")).toEqual([]);
  });

  it("that is refused awards nothing", async () => {
    const call = await aCall({ pool: 900_000 });
    const [first] = await scored(call, [500_000]);
    if (!first) throw new Error("Nobody applied");
    await frozen(call);
    await started(call);
    await decided(call, { decision: "refuse", reason: "Rada nie uchwaliła środków." });
    expect(await listOf(call)).toMatchObject({ status: "refused" });
    expect((await reread(first)).awardedAmount).toBeUndefined();
    expect(await lettersOf(call.id)).toContain("listRefused");
  });
});

describe("a lower amount", () => {
  const partial = { pool: 800_000, allocation: { policy: "partial" as const, minPartialPercent: 50 } };

  it("is offered before the list is approved, and taken with a budget that adds up to it", async () => {
    const call = await aCall(partial);
    const [, second] = await scored(call, [500_000, 400_000]);
    if (!second) throw new Error("Nobody applied");
    await frozen(call);
    expect((await started(call)).status).toBe("offers");
    const key = await aQuestionLink(await openOf(second, "partialOffer"));
    const budget = { "budget[0].item": "Sadzonki", ownContribution: "100" };
    const wrong = await answer(key, { decision: "accept", ...budget, "budget[0].amount": "4100" });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toMatch(/3\s100,00/);
    const right = await answer(key, { decision: "accept", ...budget, "budget[0].amount": "3100" });
    expect(right.statusCode, right.body).toBe(303);

    expect(await settle(call)).toMatchObject({ status: "approval", version: 1 });
    expect(await reread(second)).toMatchObject({
      status: "partiallyRecommended",
      requestedAmount: 400_000,
      answers: { requestedAmount: 300_000, ownContribution: 10_000 },
    });
    await decided(call);
    await decided(call);
    await decided(call);
    expect(await reread(second)).toMatchObject({ status: "awarded", awardedAmount: 300_000 });
    expect((await poolOf(call)).remaining).toBe(0);

    // when: with nobody in reserve the money stays in the pool, of which somebody has to know
    expect(await forfeited(call, second)).toBe(true);
    const letters = await stored(keys.letter(second.id).pk, "LETTER#moneyReturned");
    expect(letters).toMatchObject([
      { to: call.coordinator.email, returned: { amount: 300_000, from: [second.reference], promoted: [] } },
    ]);
  });

  it("that nobody takes in time goes to the next", async () => {
    const call = await aCall(partial);
    const [, second, third] = await scored(call, [500_000, 400_000, 200_000]);
    if (!second || !third) throw new Error("Nobody applied");
    await frozen(call);
    await started(call);
    await runAt("2027-03-06T09:00:00.000Z");
    expect(await reread(second)).toMatchObject({ status: "forfeited" });
    const list = await settle(call);
    expect(list).toMatchObject({ version: 2, status: "approval" });
    expect(shown(list)).toBe("recommended 500000, forfeited 0, recommended 200000");
    expect((await reread(third)).status).toBe("recommended");
    expect((await openAbout(call)).listVersion).toBe(2);
  });
});
