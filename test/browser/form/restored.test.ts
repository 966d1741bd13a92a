import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { aPdf } from "../../support/files.ts";
import { executablePath } from "../look.ts";
import { Person } from "./person.ts";

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

it("asks the server about mistakes in a form that came back from the device, and keeps nothing about health", async () => {
  // given
  await using person = await Person.at(browser, product, "wrocila@example.org");
  await person.open();
  await person.fillIn();
  await person.name.fill("");
  await person.kept();
  await person.page.reload();
  await person.says(/Przywróciliśmy odpowiedzi/);
  const reviews: (string | null)[] = [];
  person.page.on("request", (request) => {
    if (request.method() === "POST") reviews.push(new URLSearchParams(request.postData() ?? "").get("_review"));
  });

  // when
  await person.page.locator("[name=otherNeeds]").fill("tłumacz języka migowego");
  await person.send();
  await person.page.locator(".error-summary").waitFor();

  // then
  expect(reviews).toEqual(["1"]);
  expect(await person.page.locator("[name=otherNeeds]").inputValue()).toContain("migowego");
  expect(await person.page.locator("[name=email]").inputValue()).toBe(person.email);
  await person.name.fill("Żaneta Ćwikła");
  await expect
    .poll(() => person.page.evaluate(() => decodeURIComponent(JSON.stringify(localStorage))))
    .toContain("Ćwikła");
  const stored = await person.page.evaluate(() => decodeURIComponent(JSON.stringify(localStorage)));
  expect(stored).not.toContain("migowego");
  await person.send();
  await person.says("Zgłoszenie zostało przyjęte");
  expect(await person.letters()).toBe(1);
});

it("asks for a file again in a form that came back, and keeps it through mistakes", async () => {
  const page = await browser.newPage({ locale: "pl-PL" });
  page.setDefaultTimeout(15_000);
  await page.goto(`${product.url}/forms/ozimek/page?lang=pl`);
  await page.locator("[name=fullName]").fill("Anna Żółć");
  const file = { name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() };
  const added = page.locator("input[type=hidden][name=goodPractice]");
  await page.getByLabel("Opis dobrej praktyki").setInputFiles(file);
  await added.waitFor({ state: "attached" });
  const first = await added.inputValue();
  expect(await page.evaluate(() => decodeURIComponent(JSON.stringify(localStorage)))).not.toContain(first);

  await page.reload();
  await page.getByText("Załączników nie zapisujemy").waitFor();
  expect(await page.locator("[name=fullName]").inputValue()).toBe("Anna Żółć");
  expect(await added.count()).toBe(0);
  await page.getByLabel("Opis dobrej praktyki").setInputFiles(file);
  await added.waitFor({ state: "attached" });
  const second = await added.inputValue();
  await page.locator("button.primary").last().click();
  await page.locator(".error-summary").waitFor();
  expect(await added.inputValue()).toBe(second);
  await page.close();
});
