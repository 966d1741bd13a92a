import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingZeroBits, provenText } from "../../../domain/spam/proof.ts";
import { solve } from "../../../web/form/proof.ts";

describe("proof of work", () => {
  it("is counted in zero bits, as the number that a hash is written down as shows", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 8 }), fc.nat(8), (bytes, zeros) => {
        const hash = Uint8Array.from(bytes, (byte, index) => (index * 2 < zeros ? 0 : byte));
        const binary = [...hash].map((byte) => byte.toString(2).padStart(8, "0")).join("");
        expect(leadingZeroBits(hash)).toBe(/^0*/.exec(binary)?.[0].length);
      }),
    );
  });

  it("is found by a browser in any number of bits, while other work goes on, and is what the server looks for", async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    for (const bits of [0, 5, 10, 14]) {
      const proof = await solve("token", bits);
      const hash = createHash("sha256").update(provenText("token", proof)).digest();
      expect(leadingZeroBits(hash)).toBeGreaterThanOrEqual(bits);
    }
    clearInterval(other);
    expect(turns).toBeGreaterThan(0);
  });
});
