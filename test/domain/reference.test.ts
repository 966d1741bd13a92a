import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeReference } from "../../domain/reference.ts";

describe("a reference", () => {
  it("can be read out on the telephone, whatever the random bytes", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        (random) =>
          /^KRK-[2-9C-Z]{4}-[2-9C-Z]{4}$/.test(makeReference("KRK", random)) &&
          !/[01OIEUASB58]/.test(makeReference("", random)),
      ),
    );
  });

  it("is another one with any other byte below the size of the alphabet", () => {
    const random = new Uint8Array(8);
    const references = Array.from({ length: 8 }, (_, place) => makeReference("PT", random.with(place, 1)));
    expect(new Set([...references, makeReference("PT", random)]).size).toBe(9);
  });
});
