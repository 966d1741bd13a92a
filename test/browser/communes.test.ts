import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../journeys/support/product.ts";
import { executablePath } from "./look.ts";

describe.skipIf(!existsSync(executablePath))("a commune typed in a browser that runs scripts", () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    product = await Product.start();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  const suggested = () =>
    page.locator("datalist option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));

  it("is suggested after a few letters, in the list that browsers have for it", async () => {
    // given
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(new URL("/forms/mms-inicjatywy/page?lang=pl", product.url).href);
    const control = page.getByLabel("gmina");

    // when
    await control.pressSequentially("niepo");

    // then: whoever pauses between letters is suggested more before
    await expect
      .poll(suggested)
      .toEqual(["Niepołomice (powiat wielicki, woj. małopolskie)", "Nieporęt (powiat legionowski, woj. mazowieckie)"]);
    expect(await control.getAttribute("list")).toBe(await page.locator("datalist").getAttribute("id"));

    // when one is chosen
    await control.fill("Niepołomice (powiat wielicki, woj. małopolskie)");
    await control.press("Enter");

    // then
    await page.getByText("Mogą Państwo złożyć wniosek.").waitFor();
    expect(await page.getByLabel("Miejsce inicjatywy: gmina").inputValue()).toContain("powiat wielicki");
    expect(faults).toEqual([]);
  });
});
