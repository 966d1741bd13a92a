import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { leadingZeroBits, provenText } from "../../../domain/spam/proof.ts";
import { solve } from "../../../web/form/proof.ts";

it("finds a proof of as much work as is asked for", async () => {
  const proof = await solve("token", 10);
  const hash = createHash("sha256").update(provenText("token", proof)).digest();
  expect(leadingZeroBits(hash)).toBeGreaterThanOrEqual(10);
});

it("comes to an end where it is not told how much", { timeout: 5_000 }, async () => {
  await expect(solve("token", Number.NaN)).resolves.toBeTypeOf("string");
});
