import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { aPdf } from "../../support/files.ts";
import { executablePath } from "../look.ts";

describe("a file that is chosen on a page with a script", () => {
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

  it("goes at once, stays when a fault is found, and can be taken back", async () => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/forms/ozimek/page?lang=pl`);
    await page.locator("[name=fullName]").fill("Anna Żółć");
    const choose = page.getByLabel("Opis dobrej praktyki");
    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() });

    const kept = page.locator("input[type=hidden][name=goodPractice]");
    await kept.waitFor({ state: "attached" });
    expect(await page.getByText("praktyka.pdf (1 kB)").isVisible()).toBe(true);
    expect(await page.locator("[name=fullName]").inputValue()).toBe("Anna Żółć");
    const answer = await kept.inputValue();

    await page.locator("button.primary").click();
    await page.locator(".error-summary").waitFor();
    expect(await kept.inputValue()).toBe(answer);

    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
    await page.locator("#goodPractice-error").waitFor();
    expect(await kept.inputValue()).toBe(answer);

    await page.getByRole("button", { name: "Usuń plik" }).click();
    await kept.waitFor({ state: "detached" });
    expect(await page.locator("[name=fullName]").inputValue()).toBe("Anna Żółć");
    await page.close();
  });
});
