import fc from "fast-check";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { checkValue } from "../../domain/answer-value.ts";
import { EmailAddress } from "../../schemas/values.ts";
import { aField } from "../support/fields.ts";

const field = aField("email", { required: true });
const some = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((found) => found.join(""));
const likeAnAddress = fc
  .tuple(some(..."aZ0_'+-.@!ł ", "anna"), some(..."aZ0-._@ł", ".pl", "example.org", "xn--"))
  .map(([before, after]) => `${before}@${after}`.trim());

it("an e-mail address is what the vocabulary says it is", () => {
  const seen = { taken: 0, refused: 0 };
  const agrees = (text: string) => {
    const taken = "value" in checkValue(field, text);
    expect(taken, text).toBe(z.safeParse(EmailAddress, text).success);
    seen[taken ? "taken" : "refused"] += 1;
  };
  fc.assert(fc.property(likeAnAddress, agrees), { numRuns: 10_000 });
  fc.assert(fc.property(fc.emailAddress(), agrees), { numRuns: 300 });
  for (const length of [254, 255]) agrees(`${"a".repeat(length - "@example.org".length)}@example.org`);
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
});
