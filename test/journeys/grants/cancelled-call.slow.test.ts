import { afterAll, beforeAll, expect, it } from "vitest";
import { officeOf, shipped } from "../support/committee.ts";
import { fillIn } from "../support/filling.ts";
import { apply, lettersOf, ownPage, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { submit } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("a call that is cancelled takes nothing more, and everybody in it is told why, once", async () => {
  // given
  const applications = [await apply(product, call.id), await apply(product, call.id)];
  await product.settle();

  // when
  const office = await officeOf(product, call);
  const reason = "Rada Miasta nie uchwaliła środków na fundusz.";
  const done = await fillIn(product, `${office}?do=cancel`, { reason });
  expect(done.status, done.text).toBe(200);
  await product.settle();
  await product.advance("P1D");

  // then
  expect((await submit(product, call.id)).status).toBe(410);
  for (const one of applications) {
    expect(await told(product, one)).toHaveLength(2);
    expect(await lettersOf(product, one)).toContain(reason);
    expect((await ownPage(product, one)).text).toMatch(/unieważni|odwołan/i);
  }
});
