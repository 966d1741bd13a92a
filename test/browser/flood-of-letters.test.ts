import { randomUUID } from "node:crypto";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostOf, windowMillis } from "../../domain/spam/limits.ts";
import { Product } from "../journeys/support/product.ts";
import { executablePath } from "./look.ts";

/** Of an office from which a program has links sent and drafts begun. */
const office = { "x-forwarded-for": "203.0.113.5" };
const others = { "x-forwarded-for": "203.0.113.6" };
/** Threads of the product: each lags behind by nine. */
const lag = 100;

describe("somebody at an address from which letters are brought about without end", () => {
  let product: Product;
  let browser: Browser;

  const post = async (path: string, fields: Record<string, string>, from: Record<string, string>) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html", ...from };
    const body = new URLSearchParams(fields);
    const response = await product.fetch(path, { method: "POST", headers, body, redirect: "manual" });
    await response.arrayBuffer();
    return response.status;
  };
  /** Posts until it is refused, ten at a time; how often it was not. */
  async function flood(path: string, fields: (turn: number) => Record<string, string>, enough = mostOf.link + lag) {
    let passed = 0;
    for (let turn = 0; turn < enough; turn += 10) {
      const posts = Array.from({ length: 10 }, (_, index) => post(path, fields(turn + index), office));
      const statuses = await Promise.all(posts);
      passed += statuses.filter((status) => status === 303).length;
      if (statuses.every((status) => status === 429)) return passed;
    }
    return passed;
  }

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    product = await Product.start();
    const now = (await product.now()).getTime();
    await product.advance(`PT${Math.ceil((windowMillis - (now % windowMillis)) / 1000)}S`);
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  /** What is said above the page, which has the focus and a moment to come back at. */
  async function told(page: Page): Promise<string> {
    const notice = page.locator("[data-problem=busy]");
    await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true);
    return (await notice.innerText()).replaceAll(/\s+/g, " ");
  }
  const again = {
    pl: /Prosimy spróbować ponownie za \d+ \S+\. Nic nie zostało zapisane\./,
    en: /Please try again in \d+ \S+\. Nothing has been recorded\./,
    uk: /спробуйте ще раз через \d+ \S+\. Нічого не збережено\./,
  } as const;

  it("is told when to ask for a lost link again, without JavaScript, and nobody else is", async () => {
    const passed = await flood("/forms/krakow/link", (turn) => ({ email: `p${turn}@example.org` }));
    expect(passed).toBeGreaterThanOrEqual(mostOf.link);
    expect(passed).toBeLessThan(mostOf.link + lag);
    expect(await post("/forms/krakow/link", { email: "anna@example.org" }, others)).toBe(303);

    await using context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: office });
    for (const language of ["pl", "en", "uk"] as const) {
      const page = await context.newPage();
      await page.goto(`${product.url}/forms/krakow/link?lang=${language}`);
      await page.locator("[name=email]").fill("anna@example.org");
      await page.locator("button.primary").click();
      expect(await told(page)).toMatch(again[language]);
      expect(await page.locator("[name=email]").inputValue()).toBe("anna@example.org");
    }
  });

  it("is told when to begin another draft, with everything typed on the page, in any language", async () => {
    const draft = () => ({ _key: randomUUID(), language: "pl", email: "anna@example.org" });
    const passed = await flood("/forms/piotrkow/drafts", draft);
    expect(passed).toBeGreaterThanOrEqual(mostOf.recipient);
    expect(passed).toBeLessThan(mostOf.recipient + lag);

    await using context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: office });
    const page = await context.newPage();
    await page.goto(`${product.url}/forms/piotrkow/page?lang=pl`);
    await page.locator("[name=email]").fill("anna@example.org");
    await page.locator("[name=projectTitle]").fill("Ogród „deszczowy”");
    await page.locator("button[name=_save]").click();
    expect(await told(page)).toMatch(again.pl);
    expect(await page.locator("[name=projectTitle]").inputValue()).toBe("Ogród „deszczowy”");

    await page.locator("button[name=_language][value=uk]").click();
    expect(await page.locator("html").getAttribute("lang")).toBe("uk");
    await page.locator("button[name=_save]").click();
    expect(await told(page)).toMatch(again.uk);
    expect(await page.locator("[name=projectTitle]").inputValue()).toBe("Ogród „deszczowy”");

    await product.advance("PT10M");
    await page.locator("main button.primary").last().click();
    await page.waitForURL(/\/drafts\/[\w-]{43}/);
    expect(await page.locator("[name=projectTitle]").inputValue()).toBe("Ogród „deszczowy”");
  });
});
