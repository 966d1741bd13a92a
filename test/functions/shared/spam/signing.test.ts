import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ages, proofBits } from "../../../../domain/spam/limits.ts";
import { ageOf, isProof, signToken } from "../../../../functions/shared/spam/signing.ts";
import { solve } from "../../../../web/form/proof.ts";

const secret = "a".repeat(43);
const filling = fc.record({ formId: fc.stringMatching(/^[a-z0-9-]{1,20}$/), key: fc.string({ unit: "binary" }) });
const drawnAt = fc.integer({ min: Date.parse("2024-01-01T00:00:00Z"), max: Date.parse("2090-01-01T00:00:00Z") });

describe("the token of a page", () => {
  it("tells its age for a day, and nothing afterwards", () => {
    fc.assert(
      fc.property(filling, drawnAt, fc.nat(2 * ages.expired), (one, at, age) => {
        const token = signToken(secret, one, at);
        expect(ageOf(secret, one, token, at + age)).toBe(age <= ages.expired ? age : undefined);
      }),
    );
  });

  it("is of one filling of one form, and of this secret", () => {
    fc.assert(
      fc.property(filling, filling, drawnAt, (one, other, at) => {
        fc.pre(one.formId !== other.formId || one.key !== other.key);
        const token = signToken(secret, one, at);
        expect([ageOf(secret, other, token, at), ageOf("b".repeat(43), one, token, at)]).toEqual([
          undefined,
          undefined,
        ]);
      }),
    );
  });

  it("cannot be made up or changed, whatever is sent in its place", () => {
    const one = { formId: "krakow", key: "k" };
    const token = signToken(secret, one, 1_800_000_000_000);
    const madeUp = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[0-9a-z]{8}\.[\w-]{22}$/),
      fc.tuple(fc.nat(token.length - 1), fc.string({ maxLength: 3 })).map(([at, text]) => token.slice(0, at) + text),
      fc.constantFrom(token.toUpperCase(), ` ${token}`, `${token}=`, `0${token}`, "", null, undefined),
    );
    fc.assert(
      fc.property(madeUp, (text) => {
        fc.pre(text !== token);
        expect(ageOf(secret, one, text, 1_800_000_000_000)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe("a proof", () => {
  it("is of one token, and of no great length", async () => {
    // One whose proof is found early.
    const token = "token-1";
    const proof = await solve(token, proofBits);
    expect([isProof(token, proof), isProof("token-2", proof), isProof(token, "")]).toEqual([true, false, false]);
    expect(isProof(token, `${proof}${"0".repeat(40)}`)).toBe(false);
  });
});
