import { afterAll, beforeAll, expect, it } from "vitest";
import { approveAll, shipped, startApproval } from "../support/committee.ts";
import { awards, fullPool } from "../support/full-pool.ts";
import { answer, askedAbout, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("who declines a part makes room for the next, and who then stays silent gets nothing", async () => {
  // given
  const { first, partial, last } = await fullPool(product, call);
  await startApproval(product, call);

  // when the eleventh declines
  await answer(product, partial.email, partial.reference, { decision: "decline" });

  // then the twelfth is offered the same, and its silence is as good as a no
  expect((await told(product, last)).at(-1)).toMatch(/^Propozycja niższej kwoty/);
  const chair = call.approvers[0]?.person.email;
  await product.daysUntil(async () => (await askedAbout(product, call.title.pl)).some(({ to }) => to === chair));
  await approveAll(product, call);
  expect(await awards(product, first)).toBe(1);
  for (const one of [partial, last]) expect(await awards(product, one)).toBe(0);
  expect(await (await product.fetch(`/forms/${call.id}/results.txt`)).text()).toMatch(/95\s000,00/);
});
