import { expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { submitted } from "./support/visitor.ts";

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
