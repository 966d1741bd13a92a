import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../journeys/support/product.ts";
import { linkIn, submitted } from "../journeys/support/visitor.ts";
import { executablePath, look } from "./look.ts";

describe("the product in a browser", () => {
  let product: Product;
  let browser: Browser;
  let town: Server;
  let townUrl: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    // The shipped form allows http://127.0.0.1:3000 to embed it: another origin than the product's localhost.
    product = await Product.start();
    town = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><html lang="pl"><title>Miasto</title><h1>Miasto</h1><script src="${product.url}/embed.js"></script><wspolnie-form form="krakow" lang="pl"></wspolnie-form></html>`,
      );
    }).listen(3000, "127.0.0.1");
    await once(town, "listening");
    townUrl = "http://127.0.0.1:3000/";
  });
  afterAll(async () => {
    await browser.close();
    town.close();
    await product[Symbol.asyncDispose]();
  });

  const open = async (options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "pl-PL", ...options });

  it("signs somebody up from the form embedded in a page of another origin", async () => {
    await using context = await open();
    const page = await context.newPage();
    await page.goto(townUrl);
    await page.getByLabel(/Imię i nazwisko/).fill("Anna z Podgórza");
    await page.getByLabel(/Adres e-mail/).fill("osadzona@example.org");
    await page.getByRole("radio", { name: /organizację pozarządową/ }).check();
    await page.getByRole("checkbox", { name: /klauzulę informacyjną/ }).check();
    await page.getByRole("button", { name: /Wyślij|Zgłoś|Zapisz/ }).click();
    await page
      .getByText(/KRK-\w{4}-\w{4}/)
      .first()
      .waitFor();
    await product.settle();
    expect(await product.mail("osadzona@example.org")).toHaveLength(1);
  });

  it("signs somebody up without JavaScript, and says every mistake first", async () => {
    await using context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.url}/forms/krakow/page?lang=pl`);
    await page.getByLabel(/Imię i nazwisko/).fill("Bez Skryptu");
    await page.getByRole("button", { name: /Wyślij|Zgłoś|Zapisz/ }).click();
    await page.waitForLoadState();
    expect(await page.title()).toMatch(/^Błąd/);
    expect(await page.getByLabel(/Imię i nazwisko/).inputValue()).toBe("Bez Skryptu");
    await page.getByLabel(/Adres e-mail/).fill("bez@example.org");
    await page.getByRole("radio", { name: /siebie/ }).check();
    await page.getByRole("checkbox", { name: /klauzulę informacyjną/ }).check();
    await page.getByRole("button", { name: /Wyślij|Zgłoś|Zapisz/ }).click();
    expect(page.url()).toContain("/receipts/");
    await page
      .getByText(/KRK-\w{4}-\w{4}/)
      .first()
      .waitFor();
  });

  it("adds a row to the budget without JavaScript and keeps what was typed", async () => {
    await using context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.url}/forms/piotrkow/page?lang=pl`);
    await page.locator('[name="budget[0].item"]').fill("Sadzonki");
    await page.locator('button[name="_add"][value="budget"]').click();
    await page.waitForLoadState();
    expect(await page.locator('[name="budget[0].item"]').inputValue()).toBe("Sadzonki");
    expect(await page.locator('[name="budget[1].item"]').count()).toBe(1);
  });

  it("shows every page readable, accessible, and without scrolling sideways at 320 px", async () => {
    await using context = await open();
    const page = await context.newPage();
    const visit = async (path: string, name: string) => {
      await page.goto(new URL(path, product.url).href);
      await look(page, name);
    };
    const signUp = await submitted(product, "krakow", { answers: { email: "strony@example.org" } });
    await product.settle();

    await visit("/", "index");
    await visit("/forms/krakow/page?lang=pl", "krakow");
    await visit("/forms/krakow/page?lang=uk", "krakow-uk");
    await visit("/forms/piotrkow/page?lang=pl", "piotrkow");
    await visit(`/forms/krakow/receipts/${signUp.id}`, "receipt");
    await visit("/forms/krakow/embed/element?lang=pl", "embed");
    await visit("/_local/mail", "inbox");
    const [letter] = await product.mail("strony@example.org");
    await visit(`/_local/mail/${letter?.id}`, "letter");
    await visit(linkIn(letter, "manage"), "manage");
    await visit("/_local/clock", "clock");
    await visit("/manage/nothing-here", "not-found");
  });
});
