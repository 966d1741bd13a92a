import { expect, it } from "vitest";
import { Product } from "../journeys/support/product.ts";
import { decide, people, review } from "../journeys/support/review.ts";
import { submitted } from "../journeys/support/visitor.ts";

/** Pulls the plug at a random moment after something was asked for, and starts again. */
async function killSoon(product: Product, after: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, after));
  await product.stop("SIGKILL");
  await product.startAgain();
}

it("a review survives the plug being pulled after every step, at ever different moments", async () => {
  for (const after of [0, 5, 30, 120, 400]) {
    await using product = await Product.start();
    const email = `plug${after}@example.org`;
    const { id, reference } = await submitted(product, "piotrkow", { answers: { email } });
    await killSoon(product, after);
    await product.advance("PT2M");
    for (const to of people.reviewers) {
      await review(product, to, reference);
      await killSoon(product, after);
      await product.advance("PT2M");
    }
    await decide(product, reference, "award");
    await killSoon(product, after);
    await product.advance("PT2M");

    const letters = (await product.mail()).filter(({ text }) => text.includes(reference)).map(({ to }) => to[0]);
    expect(letters.toSorted(), `killed ${after} ms later`).toEqual(
      [email, email, people.decisionMaker, ...people.reviewers].toSorted(),
    );
    const execution = (await product.executions()).find(({ name }) => name === id);
    expect(execution?.status).toBe("SUCCEEDED");
  }
});
