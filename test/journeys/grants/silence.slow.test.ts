import { afterAll, beforeAll, expect, it } from "vitest";
import { declare, formalCheck, review, reviewersOf, shipped } from "../support/committee.ts";
import { apply, close, linkOf, told } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { open } from "../support/visitor.ts";

const call = shipped("piotrkow");
const warsaw = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Warsaw",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("a silent reviewer is reminded on working mornings and then replaced; silence never scores or rejects", async () => {
  // given one who answers and one who declares and is silent
  const application = await apply(product, call.id);
  await close(product, call.id);
  await formalCheck(product, call, application);
  await product.settle();
  const [answering = "", silent = ""] = await reviewersOf(product, call, application);

  // when scanners open the links of both many times
  for (const to of [answering, silent, answering, silent]) {
    const link = await linkOf(product, to, application.reference);
    expect((await product.fetch(link, { method: "HEAD" })).status).toBe(200);
    expect((await open(product, link)).$("input[type=radio][checked]")).toHaveLength(0);
  }
  await review(product, call, answering, application, 1);
  await declare(product, silent, application);
  await product.settle();
  const known = await told(product, application);
  const asked = await linkOf(product, silent, application.reference);

  // when three weeks pass
  for (let week = 0; week < 3; week += 1) {
    await product.advance("P7D");
    await product.runDaily();
  }

  // then the silent one was reminded, at eight on working days, and somebody else was asked
  const letters = (await product.mail(silent)).filter(({ text }) => text.includes(application.reference));
  // One of the reviewers reads Ukrainian, and who is asked is a matter of the application.
  const reminders = letters.filter(({ subject }) => /przypom|нагадув/i.test(subject));
  expect(reminders.length).toBeGreaterThanOrEqual(3);
  for (const { sentAt } of reminders) {
    expect(warsaw.format(new Date(sentAt))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 08:00$/);
  }
  expect((await reviewersOf(product, call, application)).length).toBeGreaterThanOrEqual(3);
  expect((await open(product, asked)).$('form[method="post"]')).toHaveLength(0);
  const notices = (await product.mail(call.coordinator.email)).filter(({ text }) =>
    text.includes(application.reference),
  );
  expect(notices.length).toBeGreaterThanOrEqual(1);
  expect(await told(product, application)).toEqual(known);
});
