import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aPdf } from "../../support/files.ts";
import { fillIn, send } from "../support/filling.ts";
import { day } from "../support/grants.ts";
import { Product } from "../support/product.ts";
import { linkIn, open, type Page } from "../support/visitor.ts";

let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

/** Posts a file to where the page says, as a browser does. */
async function upload({ $ }: Page, file: Uint8Array<ArrayBuffer>): Promise<Response> {
  const form = $('form[enctype="multipart/form-data"]');
  const body = new FormData();
  for (const { attribs } of form.find("input[type=hidden]")) body.append(attribs["name"] ?? "", attribs["value"] ?? "");
  body.append("file", new Blob([file]), "statut.pdf");
  return fetch(form.attr("action") ?? "", { method: "POST", body, redirect: "manual" });
}

it("a draft is saved, found again by link on another device, given a file, and sent", async () => {
  // given a form that somebody cannot finish now
  const email = "pozniej@example.org";
  await send(product, "/forms/piotrkow/drafts", [
    ["_key", randomUUID()],
    ["language", "pl"],
    ["email", email],
    ["projectTitle", "Ogród na później"],
  ]);
  await product.settle();

  // when it is opened from the letter
  const link = linkIn((await product.mail(email))[0], "drafts");
  const page = await open(product, link);
  expect(page.$('[name="projectTitle"]').attr("value")).toBe("Ogród na później");
  await fillIn(product, link, {
    applicantKind: "organisation",
    applicantName: "Stowarzyszenie Na Później",
    seatStreet: "ul. Sienkiewicza 12",
    seatPostcode: "97-300",
    seatTown: "Piotrków Trybunalski",
    contactName: "Jan Nowak",
    phone: "+48 600 700 800",
    projectDescription: "Mieszkańcy wspólnie założą ogród społeczny i poprowadzą w nim warsztaty.",
    startsOn: await day(product, 120),
    endsOn: await day(product, 210),
    requestedAmount: "5000",
    ownContribution: "0",
    "budget[0].item": "Materiały",
    "budget[0].amount": "5000",
    _action: "save",
  });

  // and a file is added that is what it says
  const choice = await fillIn(product, link, { _fileName: "Statut", _fileType: "pdf", _action: "attach" });
  expect((await upload(choice, new Uint8Array(aPdf()))).status).toBe(303);
  await product.settle();
  expect((await open(product, link)).$('[data-attachment="accepted"]')).toHaveLength(1);

  // then it can be sent, once, and the draft shows what became of it
  const sent = await fillIn(product, link, {}, `${link}/send`);
  expect(sent.status, sent.text).toBe(200);
  await product.settle();
  const reference = /PT-\w{4}-\w{4}/.exec(sent.text)?.[0];
  expect(reference).toBeDefined();
  const [, receipt] = await product.mail(email);
  expect(receipt?.text).toContain(reference);
  expect((await open(product, link)).text).toContain(reference);
  expect((await open(product, linkIn(receipt, "manage"))).text).toContain("Statut");
});
