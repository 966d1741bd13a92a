import { describe, expect, it } from "vitest";
import { amountFor } from "../../../../domain/grants/call/application-list.ts";

describe("the amount beside an application", () => {
  it("is what it has, or would get as things stand", () => {
    expect(amountFor({ status: "recommended", proposedAmount: 500_000 })).toBe(500_000);
    expect(amountFor({ status: "settled", proposedAmount: 500_000, awardedAmount: 400_000 })).toBe(400_000);
  });

  it("is none once it has left without money, whatever it was given before", () => {
    for (const status of ["rejected", "forfeited", "withdrawn", "callCancelled"] as const) {
      expect(amountFor({ status, proposedAmount: 500_000, awardedAmount: 400_000 })).toBeUndefined();
    }
  });
});
