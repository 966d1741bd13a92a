import { afterAll, beforeAll, expect, it } from "vitest";
import { agree, approveAll, formalCheck, shipped } from "../support/committee.ts";
import { fillIn, send } from "../support/filling.ts";
import { answer, apply, day, linkOf, ownPage, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open, submit } from "../support/visitor.ts";

const call = shipped("secemin-19a");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("an offer under art. 19a is published for comments, considered, approved and paid without waiting for a close", async () => {
  // given an offer that is formally correct; longer than ninety days it would not have been taken
  const long = await submit(product, call.id, {
    answers: { startsOn: await day(product, 100), endsOn: await day(product, 206) },
  });
  expect(long.status).toBe(422);
  const offer = await apply(product, call.id);
  await product.settle();
  await formalCheck(product, call, offer);
  await product.settle();

  // when the public reads it
  const list = await open(product, `/forms/${call.id}/offers`);
  const link = list.$('a[href*="/offers/"]').attr("href") ?? "";
  const page = await open(product, link);

  // then whom to contact is not told, and anybody may comment for seven days
  for (const secret of [offer.email, "Jan Nowak", "600 700 800"]) expect(page.text).not.toContain(secret);
  const text = "Sala powinna być dostępna dla osób na wózkach.";
  expect((await fillIn(product, link, { text })).status).toBe(200);
  const offers = async () => (await open(product, `/forms/${call.id}/offers`)).$('a[href*="/offers/"]').length;
  await product.advance("P6D");
  expect(await offers()).toBe(1);
  // The list ends with the day, and the morning after the official is asked.
  const clerks = call.officials.map(({ email }) => email);
  const checked = await linkOf(product, clerks, offer.reference);
  await product.daysUntil(async () => (await linkOf(product, clerks, offer.reference)) !== checked);
  expect(await offers()).toBe(0);
  expect((await send(product, link, [["text", "Za późno."]])).status).toBe(410);

  // and the official considers what was said before the mayor approves
  expect((await open(product, await linkOf(product, clerks, offer.reference))).text).toContain(text);
  await answer(product, clerks, offer.reference, { decision: "accept", considered: "Sala będzie dostępna." });
  await approveAll(product, call);
  expect((await told(product, offer)).filter((subject) => subject.startsWith("Przyznano"))).toHaveLength(1);
  expect(await (await product.fetch(`/forms/${call.id}/results`)).text()).toContain(offer.reference);
  await agree(product, call, offer);
  expect((await ownPage(product, offer)).text).toContain("6 000,00 zł, wypłacona");
});
