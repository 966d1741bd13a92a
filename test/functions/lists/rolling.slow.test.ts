import { describe, expect, it } from "vitest";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { shown } from "../../domain/grants/list/lists.ts";
import {
  aCall,
  answerTo,
  appliedAt,
  aTable,
  followed,
  lettersAbout,
  listOf,
  now,
  poolOf,
  reread,
} from "../support/grants.ts";
import { forfeited, openAbout, settle } from "./support.ts";

aTable();

/** An application that has been scored, and its own list, which waits for its chain. */
async function listed(call: GrantCall, pln: number, set: Partial<Application> = {}): Promise<Application> {
  const answers = { requestedAmount: pln, ownContribution: 0, budget: [{ item: "Sadzonki", amount: pln }] };
  const application = await appliedAt(call, "scored", set, { answers });
  await followed(application);
  await settle(call, application.id);
  return application;
}

async function decided(call: GrantCall, { id }: Application, decision = "approve") {
  const question = await openAbout(call, "listApproval", id);
  const { statusCode } = await answerTo(question, { decision, reason: "Z powodów opisanych w protokole." });
  await settle(call, id);
  return statusCode;
}

async function approved(call: GrantCall, application: Application): Promise<number[]> {
  const codes: number[] = [];
  for (const _ of call.approvers) codes.push((await decided(call, application)) ?? 0);
  return codes;
}

const rolling = { rolling: true, pool: 1_000_000 };

describe("a rolling call", () => {
  it("decides each application on a list of its own, and closes when too little is left for anybody", async () => {
    const call = await aCall(rolling);
    const first = await listed(call, 6000);
    expect(shown(await listOf(call, first.id))).toBe("recommended 600000");
    expect(await approved(call, first)).toEqual([303, 303, 303]);
    expect(await reread(first)).toMatchObject({ status: "awarded", awardedAmount: 600_000 });
    const { closesAt } = await poolOf(call);
    expect(closesAt).toBe(call.closesAt);

    const second = await listed(call, 3600);
    await approved(call, second);
    expect(await poolOf(call)).toMatchObject({ remaining: 40_000, closesAt: now() });
  });

  it("promises nobody what others have been promised", async () => {
    const call = await aCall({ ...rolling, allocation: { policy: "stop", minPartialPercent: 50 } });
    const first = await listed(call, 6000);
    const second = await listed(call, 5000);
    expect(shown(await listOf(call, first.id))).toBe("recommended 600000");
    expect(shown(await listOf(call, second.id))).toBe("notRecommended 0");
    await approved(call, second);
    expect(await reread(second)).toMatchObject({ status: "rejected" });
  });

  it("tells the applicant when the mayor refuses", async () => {
    const call = await aCall(rolling);
    const application = await listed(call, 6000);
    await decided(call, application, "refuse");
    expect(await reread(application)).toMatchObject({
      status: "rejected",
      decision: { reason: "Z powodów opisanych w protokole." },
    });
    expect(await lettersAbout(application)).toContain("applicationRejected");
  });
});

describe("a small grant under art. 19a", () => {
  const smallGrant = { perOrganisation: 800_000, plannedBudget: 100_000_000, sharePercent: 20, commentDays: 7 };

  it("is refused to an organisation beyond its year, and counted until it is given up", async () => {
    // given an award in another call that is made while the list is being approved
    const [call, other] = [
      await aCall({ ...rolling, pool: 5_000_000, smallGrant }),
      await aCall({ ...rolling, pool: 5_000_000, smallGrant }),
    ];
    const organisation = "ab".repeat(32);
    const first = await listed(other, 5000, { organisations: [organisation] });
    const second = await listed(call, 4000, { organisations: [organisation] });
    expect(await approved(other, first)).toEqual([303, 303, 303]);
    expect(await approved(call, second)).toEqual([303, 303, 409]);
    expect(await listOf(call, second.id)).toMatchObject({ status: "approval" });
    expect((await poolOf(other)).remaining).toBe(4_500_000);

    expect(await forfeited(other, first, first.id)).toBe(true);
    expect((await poolOf(other)).remaining).toBe(5_000_000);
    expect(await decided(call, second)).toBe(303);
    expect(await reread(second)).toMatchObject({ status: "awarded" });
  });
});
