import { afterAll, beforeAll, expect, it } from "vitest";
import { formalCheck, shipped } from "../support/committee.ts";
import { fillIn, send, untouched } from "../support/filling.ts";
import { answer, apply, close, linkOf, ownPage, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("opens the flagged field and nothing else until the deadline, and shows the official what was changed", async () => {
  // given two applications that do not say enough
  const before = "Mieszkańcy założą ogród, o którym nic więcej nie wiadomo.";
  const after = "Mieszkańcy założą ogród społeczny przy ulicy Sienkiewicza i poprowadzą w nim trzy warsztaty.";
  const prompt = await apply(product, call.id, { projectDescription: before });
  const late = await apply(product, call.id, { projectDescription: before });
  await close(product, call.id);
  const flags = {
    outcome: "correction",
    no: ["complete"],
    flagged: ["projectDescription"],
    message: "Prosimy opisać.",
  };
  for (const one of [prompt, late]) await formalCheck(product, call, one, flags);
  await product.settle();

  // when the applicant opens the link
  const link = await linkOf(product, prompt.email, prompt.reference);
  const page = await open(product, link);

  // then the description is there to change, and what somebody posts besides it is refused or ignored
  const controls = untouched(page, page.$('form[method="post"]')).map(([name]) => name);
  expect(controls).toEqual(["projectDescription"]);
  await send(product, link, [
    ["projectDescription", "Za krótko."],
    ["requestedAmount", "10000"],
  ]);
  expect((await ownPage(product, prompt)).text).toContain("9 000,00 zł");
  await answer(product, prompt.email, prompt.reference, { projectDescription: after });

  // and the official sees both texts and checks again what was flagged
  const officials = call.officials.map(({ email }) => email);
  const again = await open(product, await linkOf(product, officials, prompt.reference));
  expect(again.text).toContain(before);
  expect(again.text).toContain(after);
  await formalCheck(product, call, prompt);
  await product.settle();
  expect((await told(product, prompt)).at(-1)).toMatch(/^Pozytywna ocena formalna/);

  // when the other lets the deadline pass
  const missed = await linkOf(product, late.email, late.reference);
  await product.daysUntil(async () => (await open(product, missed)).$('form[method="post"]').length === 0);

  // then it is left unexamined, and the link changes nothing any more
  expect((await told(product, late)).at(-1)).toContain("bez rozpatrzenia");
  const closed = await open(product, missed);
  expect(closed.$('form[method="post"]')).toHaveLength(0);
  await expect(fillIn(product, missed, { projectDescription: after })).rejects.toThrow("No form");
  expect((await send(product, missed, [["projectDescription", after]])).status).toBe(409);
  expect((await ownPage(product, late)).text).toContain(before);
});
