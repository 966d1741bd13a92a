import { afterAll, beforeAll, expect, it } from "vitest";
import { reviewersOf, formalCheck, shipped } from "../support/committee.ts";
import { answer, apply, close, linkOf, ownPage, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open, submit } from "../support/visitor.ts";

const call = shipped("mms-inicjatywy");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("an informal group applies with a patron, who confirms from a letter", async () => {
  // given
  const patron = "patron@fundacja.example";
  const group = { applicantKind: "informalGroup", patronName: "Fundacja Most Sąsiedzki", patronEmail: patron };
  const alone = await submit(product, call.id, {
    answers: { ...group, patronName: "", patronEmail: "", patronNip: "" },
  });
  expect(alone.status).toBe(422);
  const city = await submit(product, call.id, { answers: { placeCommune: "Kraków" } });
  expect(city.status).toBe(422);
  const application = await apply(product, call.id, group);
  await product.settle();
  expect((await told(product, application)).at(-1)).toMatch(/patron/i);

  // when the patron confirms
  const page = await open(product, await linkOf(product, patron, application.reference));
  expect(page.text).toContain("Strażacy i koło gospodyń");
  await answer(product, patron, application.reference, { decision: "confirm" });

  // then it goes on when the call closes
  expect((await told(product, application)).at(-1)).toMatch(/^Potwierdzenie złożenia/);
  await close(product, call.id);
  await formalCheck(product, call, application);
  await product.settle();
  expect(await reviewersOf(product, call, application)).toHaveLength(2);
  expect((await ownPage(product, application)).text).toContain("w ocenie");
});
