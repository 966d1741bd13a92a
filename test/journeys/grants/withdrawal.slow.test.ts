import { afterAll, beforeAll, expect, it } from "vitest";
import {
  approveAll,
  decide,
  formalCheck,
  reviewersOf,
  scoreAll,
  shipped,
  startApproval,
} from "../support/committee.ts";
import { apply, askedAbout, asking, close, linkOf, told, withdraw } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("an applicant may withdraw at any stage before the agreement, and nobody need answer anything of it any more", async () => {
  // given five applications
  const make = async () => apply(product, call.id, asking(5000));
  const [sent, checked, listed, awarded, stays] = [
    await make(),
    await make(),
    await make(),
    await make(),
    await make(),
  ];
  await product.settle();

  // when one is withdrawn before the close, and one while reviewers are at work
  await withdraw(product, sent);
  await close(product, call.id);
  await formalCheck(product, call, checked);
  await product.settle();
  const [reviewer = ""] = await reviewersOf(product, call, checked);
  const asked = await linkOf(product, reviewer, checked.reference);
  await withdraw(product, checked);
  expect((await open(product, asked)).$('form[method="post"]')).toHaveLength(0);
  expect((await product.mail(reviewer)).at(-1)?.text).toContain(checked.reference);

  // and one when the first of the chain has approved
  await scoreAll(product, call, [listed, awarded, stays]);
  await startApproval(product, call);
  await decide(product, call, "chair", { decision: "approve" });
  await withdraw(product, listed);

  // then the list is another one, which has to be approved anew: the chair is asked again without anybody's doing
  const chair = call.approvers.find(({ role }) => role === "chair")?.person.email;
  const askings = (await askedAbout(product, call.title.pl)).filter(({ to }) => to === chair);
  expect(askings).toHaveLength(2);
  await approveAll(product, call);
  const results = await (await product.fetch(`/forms/${call.id}/results`)).text();
  expect(results).toContain(stays.reference);
  expect(results).not.toContain(sent.reference);

  // when one is withdrawn after the award
  await withdraw(product, awarded);

  // then each of them was told so once
  for (const one of [sent, checked, listed, awarded]) {
    expect(
      (await told(product, one)).filter((subject) => /wycofan/i.test(subject)),
      one.reference,
    ).toHaveLength(1);
  }
  expect((await told(product, stays)).filter((subject) => /wycofan/i.test(subject))).toHaveLength(0);
});
