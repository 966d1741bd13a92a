import { expect, it } from "vitest";
import type { PublicForm } from "../../schemas/public-form.ts";
import { Product } from "./support/product.ts";
import { linkIn, open, post, submitted } from "./support/visitor.ts";

it("puts seat 301 on the waiting list, tells the place, and gives a freed seat to the first in line", async () => {
  await using product = await Product.start();
  // given
  const first = await submitted(product, "krakow", { answers: { email: "first@example.org" } });
  for (let seat = 2; seat <= 300; seat += 1) {
    const { status } = await submitted(product, "krakow", { answers: { email: `seat${seat}@example.org` } });
    expect(status).toBe("confirmed");
  }

  // when
  const waiting = await submitted(product, "krakow", { answers: { email: "waiting@example.org" } });
  const next = await submitted(product, "krakow", { answers: { email: "next@example.org" } });

  // then
  expect(first.status).toBe("confirmed");
  expect(waiting).toMatchObject({ status: "waitlisted", waitlistPosition: 1 });
  expect(next).toMatchObject({ status: "waitlisted", waitlistPosition: 2 });
  await product.settle();
  expect((await product.mail("waiting@example.org"))[0]?.text).toContain("1");

  // when a seat is given back
  const link = linkIn((await product.mail("first@example.org"))[0], "manage");
  const manage = await open(product, link);
  const confirm = manage.$('form[method="post"] input[required]').attr("name");
  await post(product, link, manage, confirm ? { [confirm]: "true" } : {});
  await product.settle();

  // then
  const form = await product.json<PublicForm>("/forms/krakow");
  expect(form.seats).toEqual({ capacity: 300, taken: 300, waitlist: 1 });
  expect(await product.mail("waiting@example.org")).toHaveLength(2);
  expect(await product.mail("next@example.org")).toHaveLength(1);
});
