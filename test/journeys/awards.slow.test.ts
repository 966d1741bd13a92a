import { expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { decide, linkFor, people, review } from "./support/review.ts";
import { open, post, submitted } from "./support/visitor.ts";

/** An application for an amount, from the form to the letter that asks for the decision. */
async function readyForDecision(product: Product, amount: number, count: number): Promise<string[]> {
  const answers = { requestedAmount: amount, ownContribution: 0, budget: [{ item: "Materiały", amount }] };
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    references.push((await submitted(product, "piotrkow", { answers })).reference);
  }
  await product.settle();
  for (const reference of references) for (const to of people.reviewers) await review(product, to, reference);
  await product.settle();
  return references;
}

it("50 awards of 1,000 PLN are decided at the same moment on the last 10,000 PLN: ten are made", async () => {
  // given
  await using product = await Product.start();
  for (const reference of await readyForDecision(product, 10_000, 9)) await decide(product, reference, "award");
  const references = await readyForDecision(product, 1000, 50);
  const ready = await Promise.all(
    references.map(async (reference) => {
      const link = await linkFor(product, people.decisionMaker, reference, "decisions");
      return { link, page: await open(product, link) };
    }),
  );

  // when
  const answers = await Promise.all(
    ready.map(({ link, page }) => post(product, link, page, { decision: "award", reason: "Zgodnie z opiniami." })),
  );

  // then
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(40);
  const open40 = await Promise.all(ready.map(({ link }) => open(product, link)));
  expect(open40.filter(({ $ }) => $('form[method="post"]').length > 0)).toHaveLength(40);
});
