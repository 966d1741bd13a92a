import { afterAll, beforeAll, expect, it } from "vitest";
import { agree, approveAll, report, scoreAll, shipped, startApproval } from "../support/committee.ts";
import { apply, asking, close, told, working } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { submit } from "../support/visitor.ts";

const call = shipped("piotrkow");
const nip = "6281955388";
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

it("an overdue report keeps the organisation from applying anywhere, at once, until it is there", async () => {
  // given an award whose work is over, and a report that nobody writes
  const period = await working(product, 24, 28);
  const application = await apply(product, call.id, { ...asking(4000), ...period, nip });
  await close(product, call.id);
  await scoreAll(product, call, [application]);
  await startApproval(product, call);
  await approveAll(product, call);
  await agree(product, call, application);
  const again = { applicantName: "Ta sama pod inną nazwą", nip, regon: "", krs: "" };
  expect((await submit(product, "secemin-19a", { answers: again })).status).toBe(201);
  await product.advance("P40D");

  // when it applies in another call
  const refused = await submit(product, "secemin-19a", { answers: again });

  // then it is told why
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("reportOverdue");
  expect(await told(product, application)).toContainEqual(expect.stringMatching(/sprawozdani/i));
  const stranger = { ...again, nip: "", applicantName: "Inne stowarzyszenie" };
  expect((await submit(product, "secemin-19a", { answers: stranger })).status).toBe(201);

  // when the report comes
  await report(product, application, [{ actual: 4000, fromGrant: 4000 }]);

  // then it may apply again
  expect((await submit(product, "secemin-19a", { answers: again })).status).toBe(201);
});
