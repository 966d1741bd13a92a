import { afterAll, beforeAll, expect, it } from "vitest";
import { approveAll, decide, press, scoreAll, shipped, startApproval } from "../support/committee.ts";
import { apply, askedAbout, close, linkOf, told } from "../support/grants.ts";
import { send } from "../support/filling.ts";
import { Product } from "../support/product.ts";
import { open } from "../support/visitor.ts";

const call = shipped("piotrkow");
let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

const links = async (role: string) => {
  const to = call.approvers.find((one) => one.role === role)?.person.email;
  return (await askedAbout(product, call.title.pl)).filter((one) => one.to === to).map(({ link }) => link);
};

it("a list that is sent back loses its approvals, and an old link changes nothing", async () => {
  // given a list that the chair has approved
  const application = await apply(product, call.id);
  await close(product, call.id);
  await scoreAll(product, call, [application]);
  await startApproval(product, call);
  await decide(product, call, "chair", { decision: "approve" });

  // when the treasurer sends it back, with a reason
  const treasurer = call.approvers[1]?.person.email ?? "";
  const old = await linkOf(product, treasurer, call.title.pl);
  const silent = await send(product, old, [["decision", "return"]]);
  expect(silent.status).toBe(422);
  await decide(product, call, "treasurer", { decision: "return", reason: "Kwota nie zgadza się z protokołem." });

  // then the coordinator is told, and the old links decide nothing
  const notice = (await product.mail(call.coordinator.email)).at(-1);
  expect(notice?.text).toContain("Kwota nie zgadza się z protokołem.");
  const [chair = ""] = await links("chair");
  const another: [string, string][] = [
    ["decision", "refuse"],
    ["reason", "Zmieniam zdanie."],
  ];
  for (const link of [chair, old]) expect((await send(product, link, another)).status).toBe(409);

  // when it is put forward again
  await press(product, call, "startApproval");

  // then the chair is asked anew; nobody else before that
  expect(await links("chair")).toHaveLength(2);
  expect(await links("treasurer")).toHaveLength(1);
  expect(await links("mayor")).toHaveLength(0);
  expect((await send(product, old, another)).status).toBe(409);

  // when months of silence pass
  await product.advance("P20D");

  // then nothing is approved by it
  expect(await links("treasurer")).toHaveLength(1);
  expect((await open(product, `/forms/${call.id}/results`)).text).not.toContain(application.reference);
  await approveAll(product, call);
  expect((await open(product, `/forms/${call.id}/results`)).text).toContain(application.reference);
  expect((await told(product, application)).filter((subject) => subject.startsWith("Przyznano"))).toHaveLength(1);
});
