import { afterAll, beforeAll, expect, it } from "vitest";
import { formalCheck, reviewersOf, shipped } from "../support/committee.ts";
import { answer, apply, askedAbout, close, lettersOf, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("an appeal is decided by somebody else: upheld, the application goes on; dismissed, it stays rejected", async () => {
  // given two that were rejected
  const right = await apply(product, call.id);
  const wrong = await apply(product, call.id);
  await close(product, call.id);
  for (const one of [right, wrong]) {
    await formalCheck(product, call, one, { outcome: "rejected", no: ["period"], message: "Termin jest za późno." });
  }
  await product.settle();
  const rejection = (await product.mail(right.email)).at(-1);
  expect(rejection?.text).toContain("Termin jest za późno.");

  // when both appeal
  for (const { email, reference } of [right, wrong]) {
    await answer(product, email, reference, { text: "Termin mieści się w regulaminie." });
  }
  const checkers = call.officials.map(({ email }) => email);
  const judges = (await askedAbout(product, right.reference)).map(({ to }) => to).filter((to) => to !== right.email);
  expect(judges.at(-1)).toBe(call.appealsBy.email);
  expect(checkers).not.toContain(call.appealsBy.email);
  const { email: judge } = call.appealsBy;
  await answer(product, judge, right.reference, { decision: "upheld", reason: "Termin jest zgodny z regulaminem." });
  await answer(product, judge, wrong.reference, { decision: "dismissed", reason: "Termin jest po końcu roku." });

  // then only the first is reviewed, and both are told why
  expect(await reviewersOf(product, call, right)).toHaveLength(2);
  expect(await reviewersOf(product, call, wrong)).toHaveLength(0);
  expect(await lettersOf(product, right)).toContain("Termin jest zgodny z regulaminem.");
  expect(await lettersOf(product, wrong)).toContain("Termin jest po końcu roku.");
  expect((await told(product, right)).filter((subject) => /odwołani/i.test(subject))).toHaveLength(2);
});
