import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptReport,
  decide,
  declare,
  formalCheck,
  pay,
  press,
  report,
  reviewersOf,
  sendCard,
  shipped,
  sign,
  stateAccount,
} from "../support/committee.ts";
import { type Applied, asking, close, ownPage, working } from "../support/grants.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import { Product } from "../support/product.ts";
import { submit } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

/**
 * Does something that is one request, pulls the plug at whatever moment that is, and does it again, as somebody does who
 * is not sure.
 */
async function uncertainly(step: () => Promise<unknown>, done = /No form on|409/): Promise<void> {
  const attempt = step().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, randomInt(600)));
  await product.stop("SIGKILL");
  await attempt;
  await product.startAgain();
  await product.advance("PT1M");
  // Where it was done already there is nothing left to fill in; another form would be one that has to come first.
  await step().catch((error: unknown) => expect(String(error)).toMatch(done));
  await product.advance("PT1M");
}

it("the plug is pulled at every step: one letter of each kind, every step done once, and the money is right", async () => {
  // given an application that is sent twice under one key
  const own = { applicantName: "Stowarzyszenie Prąd", email: "prad@example.org", nip: "", regon: "", krs: "" };
  const answers = { ...own, ...asking(9000), ...(await working(product, 25, 30)) };
  const key = randomUUID();
  await uncertainly(() => submit(product, call.id, { answers, key }));
  const replay = await submit(product, call.id, { answers, key });
  expect(replay.status).toBe(200);
  const application: Applied = { ...((await replay.json()) as Receipt), email: own.email, form: call.id };
  await close(product, call.id);

  // when the plug is pulled all along its way
  await uncertainly(() => formalCheck(product, call, application));
  const reviewers = await reviewersOf(product, call, application);
  expect(reviewers).toHaveLength(2);
  for (const to of reviewers) {
    // What follows on the same page is the card.
    await uncertainly(() => declare(product, to, application), /No form with impartiality/);
    await uncertainly(() => sendCard(product, call, to, application, 0.9));
  }
  await uncertainly(() => press(product, call, "freeze"));
  await uncertainly(() => press(product, call, "startApproval"));
  for (const { role } of call.approvers) await uncertainly(() => decide(product, call, role, { decision: "approve" }));
  await uncertainly(() => stateAccount(product, application));
  await uncertainly(() => sign(product, call, application));
  await uncertainly(() => pay(product, call, application));
  await product.advance("P10D");
  await uncertainly(() => report(product, application, [{ actual: 9000, fromGrant: 9000 }]));
  await uncertainly(() => acceptReport(product, call, application));

  // then
  expect((await ownPage(product, application)).text).toContain("rozliczony");
  const { awardedGrosze } = await product.json<{ awardedGrosze: number }>(`/forms/${call.id}/results.json`);
  expect(awardedGrosze).toBe(900_000);
  const letters = (await product.mail())
    .filter(({ text }) => text.includes(application.reference) || text.includes(call.title.pl))
    .map(({ to, subject }) => `${to.join()}: ${subject}`);
  expect(letters.toSorted()).toEqual([...new Set(letters)].toSorted());
  expect(letters.filter((letter) => letter.startsWith(application.email))).toHaveLength(8);
}, 900_000);
