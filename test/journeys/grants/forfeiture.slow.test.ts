import { afterAll, beforeAll, expect, it } from "vitest";
import { approveAll, shipped, startApproval, stateAccount } from "../support/committee.ts";
import { fillIn } from "../support/filling.ts";
import { awards, fullPool } from "../support/full-pool.ts";
import { answer, askedAbout, linkOf, ownPage, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("a part is accepted with a budget that adds up to it; silence gives an award to the reserve, once", async () => {
  // given a list on which the money ends at the eleventh
  const { first, others, partial, last } = await fullPool(product, call);
  await startApproval(product, call);

  // then the eleventh is offered what is left, and nobody approves anything before the answer
  expect((await told(product, partial)).at(-1)).toMatch(/^Propozycja niższej kwoty/);
  const { title } = call;
  expect(await askedAbout(product, title.pl)).not.toContainEqual(
    expect.objectContaining({ to: call.approvers[0]?.person.email }),
  );
  const wrong = await fillIn(product, await linkOf(product, partial.email, partial.reference), { decision: "accept" });
  expect(wrong.status).toBe(422);
  await answer(product, partial.email, partial.reference, { decision: "accept", "budget[0].amount": "5000" });
  await approveAll(product, call);
  expect((await ownPage(product, partial)).text).toContain("Przyznano dofinansowanie w kwocie 5 000,00 zł");
  expect(await awards(product, last)).toBe(0);

  // when all give their account but the first, who is silent
  for (const one of [...others, partial]) await stateAccount(product, one);
  await product.daysUntil(async () => (await awards(product, last)) > 0);

  // then the first has forfeited, the twelfth is awarded, and no further run changes that
  expect((await ownPage(product, first)).text).toMatch(/rezygnacja|zrezygnowa/i);
  expect(await awards(product, last)).toBe(1);
  expect((await ownPage(product, last)).text).toContain("Przyznano dofinansowanie w kwocie 9 000,00 zł");
  await product.runDaily();
  await product.runDaily();
  expect(await awards(product, last)).toBe(1);
  const { awardedGrosze } = await product.json<{ awardedGrosze: number }>(`/forms/${call.id}/results.json`);
  expect(awardedGrosze).toBe(9_950_000);
});
