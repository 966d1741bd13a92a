import { describe, expect, it } from "vitest";
import { aCall, applied, aTable, lettersAbout, poolOf, questionsOf, tracesOf } from "../support/grants.ts";

aTable();

describe("an application", () => {
  it("is taken with its receipt, its amount and what tells its organisation", async () => {
    // given
    const call = await aCall();

    // when
    const application = await applied(call);

    // then
    expect(application).toMatchObject({ status: "submitted", revision: 0, requestedAmount: 900_000 });
    expect(application.organisation).toMatch(/^[0-9a-f]{64}$/);
    expect(await lettersAbout(application)).toEqual(["applicationReceived"]);
    expect(await tracesOf(application)).toEqual(["submitted"]);
    expect(await questionsOf(application)).toEqual([]);
    expect(await poolOf(call)).toMatchObject({ submitted: 1, requested: 900_000, remaining: 10_000_000 });
  });
});
