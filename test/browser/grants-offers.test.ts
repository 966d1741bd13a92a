import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formalCheck, shipped } from "../journeys/support/committee.ts";
import { apply, linkOf } from "../journeys/support/grants.ts";
import { Product } from "../journeys/support/product.ts";
import { open } from "../journeys/support/visitor.ts";
import { PlainBrowser } from "./plain-window.ts";

const call = shipped("secemin-19a");

describe("an offer under art. 19a in a browser that runs no script", () => {
  let product: Product;
  let browser: PlainBrowser;
  beforeAll(async () => {
    product = await Product.start();
    browser = await PlainBrowser.start(product);
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  it("is read by anybody, commented on, and considered with the comments", async () => {
    // given
    const window = await browser.open();
    await window.visit(`/forms/${call.id}/offers?lang=pl`, "grant-no-offers");
    const offer = await apply(product, call.id, { applicantName: "Stowarzyszenie Nasz Secemin" });
    await product.settle();
    await formalCheck(product, call, offer);
    await product.settle();

    // when
    await window.visit(`/forms/${call.id}/offers?lang=pl`, "grant-offers");
    await window.visit(`/forms/${call.id}/offers/${offer.id}?lang=pl`, "grant-offer");
    expect(await window.page.content()).not.toContain(offer.email);
    await window.press("Wyślij uwagi");
    expect(await window.page.title()).toMatch(/^Błąd/);
    await window.look("grant-offer-errors");
    await window.type("text", "Sala powinna być dostępna dla osób na wózkach.");
    await window.press("Wyślij uwagi");
    await window.says("Uwagi dotarły do urzędu");
    await window.look("grant-offer-thanks");

    // then
    const clerks = call.officials.map(({ email }) => email);
    const checked = await linkOf(product, clerks, offer.reference);
    await product.daysUntil(async () => (await linkOf(product, clerks, offer.reference)) !== checked);
    expect((await open(product, `/forms/${call.id}/offers`)).$('a[href*="/offers/"]')).toHaveLength(0);
    await window.visit(await linkOf(product, clerks, offer.reference), "grant-comments-review");
    await window.says("Sala powinna być dostępna dla osób na wózkach.");
    await window.visit(`/forms/${call.id}/results?lang=pl`, "grant-no-results");
  });
});
