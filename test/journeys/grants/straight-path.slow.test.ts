import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptReport,
  agree,
  approveAll,
  giveBack,
  report,
  scoreAll,
  shipped,
  startApproval,
} from "../support/committee.ts";
import { type Applied, apply, asking, close, ownPage, told, working } from "../support/grants.ts";
import { Product } from "../support/product.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

const results = async (kind = "") => (await product.fetch(`/forms/${call.id}/results${kind}`)).text();

it("a micro-grant goes from the application to the settled report", async () => {
  // given four applications; the receipt states a hash that the applicant can check
  const applications: Applied[] = [];
  const period = await working(product, 25, 30);
  for (const amount of [9000, 8000, 7000, 6000]) {
    applications.push(await apply(product, call.id, { ...asking(amount), ...period }));
  }
  await product.settle();
  const [best, ...others] = applications;
  if (!best) throw new Error("Nobody has applied");
  const [receipt] = await product.mail(best.email);
  const stated = /\b[0-9a-f]{64}\b/.exec(receipt?.text ?? "")?.[0];
  expect(receipt?.attachments.map(({ contentType }) => contentType)).toEqual(["application/pdf", "application/json"]);
  const file = await product.fetch(`/_local/mail/${receipt?.id}/attachments/1`);
  const content = Buffer.from(await file.arrayBuffer());
  expect(createHash("sha256").update(content).digest("hex")).toBe(stated);

  // when they are checked, reviewed and listed
  await close(product, call.id);
  await scoreAll(product, call, applications);
  await startApproval(product, call);

  // then nobody outside learns anything before the last of the chain has approved
  expect(await results()).not.toContain(best.reference);
  expect((await ownPage(product, best)).text).not.toContain("Przyznano dofinansowanie");
  await approveAll(product, call);
  for (const kind of ["", ".json", ".csv", ".txt"]) {
    const published = await results(kind);
    for (const { reference } of applications) expect(published, kind).toContain(reference);
  }
  for (const one of applications) {
    const subjects = await told(product, one);
    expect(subjects.filter((subject) => subject.startsWith("Przyznano dofinansowanie"))).toHaveLength(1);
  }
  expect((await ownPage(product, best)).text).toContain("Przyznano dofinansowanie w kwocie 9 000,00 zł");

  // when the agreement is signed, the money paid, the work over, and a part of it was not needed
  await agree(product, call, best);
  expect((await ownPage(product, best)).text).toContain("Stanw realizacji");
  await product.advance("P10D");
  await report(product, best, [{ actual: 8500, fromGrant: 8500 }]);
  await acceptReport(product, call, best);
  await giveBack(product, call, best);

  // then it is settled, and whoever has given no account was asked for it or has forfeited
  expect((await told(product, best)).at(-1)).toMatch(/^Dofinansowanie rozliczone/);
  expect((await ownPage(product, best)).text).toContain("rozliczony");
  for (const one of others) expect((await ownPage(product, one)).text).not.toContain("rozliczony");
});
