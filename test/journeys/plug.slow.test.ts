import { describe, expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { decide, people, review } from "./support/review.ts";
import { submitted } from "./support/visitor.ts";

describe("the plug is pulled", () => {
  it("goes on in the middle of a review: links work, nothing is missing, no letter comes twice", async () => {
    // given an application under review
    await using product = await Product.start();
    const email = "prad@example.org";
    const { id, reference } = await submitted(product, "piotrkow", { answers: { email } });
    await product.settle();
    await review(product, people.reviewers[0], reference);

    // when
    await product.stop("SIGKILL");
    await product.startAgain();
    await review(product, people.reviewers[1], reference);
    await product.stop("SIGKILL");
    await product.startAgain();
    await product.advance("PT1M");
    await decide(product, reference, "reject");
    await product.stop("SIGKILL");
    await product.startAgain();
    await product.advance("PT1M");

    // then
    for (const [to, count] of [
      ...people.reviewers.map((to) => [to, 1] as const),
      [people.decisionMaker, 1] as const,
      [email, 2] as const,
    ]) {
      const letters = (await product.mail(to)).filter(({ text }) => text.includes(reference));
      expect(letters, to).toHaveLength(count);
    }
    const execution = (await product.executions()).find(({ name }) => name === id);
    expect(execution?.status).toBe("SUCCEEDED");
  });
});
