import { expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { decide, people, review } from "./support/review.ts";
import { submitted } from "./support/visitor.ts";

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

it("keeps every acknowledged sign-up and writes one letter for each, however often it is killed", async () => {
  await using product = await Product.start();
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const batch = Array.from({ length: 12 }, (_, index) => `round${round}-${index}@example.org`);
    const sent = batch.map((email) =>
      submitted(product, "krakow", { answers: { email } }).then(
        () => acknowledged.push(email),
        () => undefined,
      ),
    );
    await Promise.all(sent.slice(0, 6));
    await product.stop("SIGKILL");
    await Promise.all(sent);
    await product.startAgain();
  }
  await product.advance("PT2M");
  const letters = await product.mail();
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const email of acknowledged) {
    expect(
      letters.filter(({ to }) => to.includes(email)),
      email,
    ).toHaveLength(1);
  }
});
