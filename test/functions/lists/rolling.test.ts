import { describe, expect, it } from "vitest";
import { startApproval } from "../../../functions/shared/grants/lists.ts";
import { shown } from "../../domain/grants/lists.ts";
import { tableName } from "../support/doors.ts";
import { aCall, aTable, listOf } from "../support/grants.ts";
import { forfeited, frozen, openAbout, scored, settle } from "./support.ts";

aTable();

describe("the list of one application of a rolling call", () => {
  it("is never put back with money once the application has left", async () => {
    // given
    const call = await aCall({}, "secemin-19a");
    const [offer] = await scored(call, [600_000]);
    if (!offer) throw new Error("Nobody applied");
    expect(await frozen(call, offer.id)).toMatchObject({ status: "approval" });

    // when
    expect(await forfeited(call, offer, offer.id)).toBe(true);
    await settle(call, offer.id);
    const press = { list: offer.id, actor: call.coordinator.id, now: new Date().toISOString() };
    await expect(startApproval(tableName, call, press)).rejects.toMatchObject({
      refusal: { code: "changedMeanwhile" },
    });

    // then
    const list = await listOf(call, offer.id);
    expect(shown(list)).toBe("forfeited 0");
    expect(list.status).toBe("draft");
    await expect(openAbout(call, "listApproval", offer.id)).rejects.toThrow();
  });
});
