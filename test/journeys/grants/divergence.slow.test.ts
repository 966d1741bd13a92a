import { afterAll, beforeAll, expect, it } from "vitest";
import {
  approveAll,
  formalCheck,
  review,
  reviewersOf,
  sendCard,
  shipped,
  startApproval,
} from "../support/committee.ts";
import { answer, apply, close, linkOf, ownPage } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("two totals far apart call a third reviewer, who is blind to both, and the nearer of them counts with the third", async () => {
  // given an application, and a reviewer who has ties with the applicant
  const application = await apply(product, call.id);
  const { reference } = application;
  await close(product, call.id);
  await formalCheck(product, call, application);
  await product.settle();
  const [tied = "", low = ""] = await reviewersOf(product, call, application);
  const before = await open(product, await linkOf(product, tied, reference));
  expect(before.text).not.toContain("trzy warsztaty dla rodzin");
  await answer(product, tied, reference, { impartiality: "conflict", conflictReason: "Jestem w zarządzie." });

  // when the one who takes the place and the second are far apart
  const high = (await reviewersOf(product, call, application)).at(-1) ?? "";
  expect([tied, low]).not.toContain(high);
  await review(product, call, high, application, 1);
  await review(product, call, low, application, 0.5);
  await product.settle();

  // then a third is asked, who does not see what the others wrote
  const third = (await reviewersOf(product, call, application)).at(-1) ?? "";
  expect([tied, low, high]).not.toContain(third);
  await answer(product, third, reference, { impartiality: "impartial" });
  const page = await open(product, await linkOf(product, third, reference));
  expect(page.text).toContain("trzy warsztaty dla rodzin");
  expect(page.text).not.toContain("Potrzeba jest opisana przekonująco i poparta danymi.");
  await sendCard(product, call, third, application, 0.9);

  // then the mean of the third and the nearer is the score: 38 of 40, and the applicant reads all three cards
  await product.settle();
  await startApproval(product, call);
  await approveAll(product, call);
  expect(await (await product.fetch(`/forms/${call.id}/results.csv`)).text()).toContain("38");
  const own = await ownPage(product, application);
  expect(own.text).toContain("Ekspert 3");
  for (const { name } of call.merit?.reviewers ?? []) expect(own.text).not.toContain(name);
});
