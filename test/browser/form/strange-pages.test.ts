import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { executablePath } from "../look.ts";
import { Person } from "./person.ts";

/** A page that turns on whatever it can after our script, as pages with several old libraries do. */
const hostile = `<!doctype html><html lang="pl"><head><base href="https://elsewhere.example/"><title>Gmina</title>
<script src="ORIGIN/embed.js"></script><script>
  for (const name of ["fetch", "FormData", "URLSearchParams", "DOMParser"]) window[name] = () => { throw new Error(name) };
  for (const type of [Array, String]) type.prototype.toJSON = () => "broken";
  Array.from = () => [];
  window.ready = [];
  document.addEventListener("wspolnie:ready", ({ target }) => window.ready.push(target.getAttribute("form")));
  document.addEventListener("wspolnie:submitted", ({ detail }) => { window.taken = detail.reference });
</script></head><body><wspolnie-form form="krakow"></wspolnie-form><wspolnie-form form="secemin" lang="en"></wspolnie-form></body></html>`;

describe("forms in a page that gets in the way", () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    product = await Product.start();
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  it("are two, do not disturb each other, and keep what is typed into them", async () => {
    await using person = await Person.at(browser, product, "gmina@example.org");
    const body = hostile.replace("ORIGIN", product.url);
    await person.device.route("**/municipal", (route) => route.fulfill({ contentType: "text/html", body }));
    await person.page.goto(`${product.url}/municipal`);
    const [one, other] = ["krakow", "secemin"].map((form) => person.page.locator(`wspolnie-form[form=${form}]`));
    if (!one || !other) throw new Error("no element");
    await one.locator("[name=fullName]").fill("Jan Kowalski");
    await other.locator("[name=fullName]").fill("John Smith");
    await person.page.waitForFunction(() => localStorage.length === 2);
    expect(await person.page.evaluate("window.ready.toSorted().join()")).toBe("krakow,secemin");

    await person.page.reload();
    await one.getByText("Przywróciliśmy odpowiedzi").last().waitFor();
    await other.getByText("We have restored the answers").last().waitFor();
    expect(await one.locator("[name=fullName]").inputValue()).toBe("Jan Kowalski");
    expect(await other.locator("[name=fullName]").inputValue()).toBe("John Smith");

    await one.locator("[name=email]").fill(person.email);
    await one.locator("[name=participantKind]").first().check();
    for (const consent of await one.locator("[name^='consents.']").all()) await consent.check();
    await one.getByRole("button", { name: "Wyślij zgłoszenie" }).last().click();
    await one.getByText("Zgłoszenie zostało przyjęte").waitFor();
    expect(await person.page.evaluate("window.taken")).toMatch(/^KRK-/);
    expect(await other.locator("[name=fullName]").inputValue()).toBe("John Smith");
    expect(await person.letters()).toBe(1);
    expect(await person.page.evaluate(() => localStorage.length)).toBe(1);
  });
});
