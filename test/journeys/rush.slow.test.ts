import { expect, it } from "vitest";
import type { PublicForm } from "../../schemas/public-form.ts";
import type { Receipt } from "../../schemas/submission.ts";
import { Product } from "./support/product.ts";
import { submit } from "./support/visitor.ts";

it("2,000 people press the button at once for 300 seats: 300 are confirmed, each other one has a place of their own", async () => {
  // given
  await using product = await Product.start();

  // when
  const answers = await Promise.all(
    Array.from({ length: 2000 }, (_, index) =>
      submit(product, "krakow", { answers: { email: `p${index}@example.org` } }),
    ),
  );

  // then
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()) as Receipt));
  expect(receipts.filter(({ status }) => status === "confirmed")).toHaveLength(300);
  const places = receipts.flatMap(({ waitlistPosition }) => waitlistPosition ?? []).toSorted((a, b) => a - b);
  expect(places).toEqual(Array.from({ length: 1700 }, (_, index) => index + 1));
  const { seats } = await product.json<PublicForm>("/forms/krakow");
  expect(seats).toEqual({ capacity: 300, taken: 300, waitlist: 1700 });

  // and everybody is written to, once
  await product.settle();
  const letters = (await product.mail()).filter(({ to }) => to.some((one) => /^p\d+@/.test(one)));
  expect(letters).toHaveLength(2000);
  expect(new Set(letters.flatMap(({ to }) => to)).size).toBe(2000);
});
