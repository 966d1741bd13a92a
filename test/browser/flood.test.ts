import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits, windowMillis } from "../../domain/spam/limits.ts";
import type { PublicForm } from "../../schemas/public-form.ts";
import { Product } from "../journeys/support/product.ts";
import { exampleOf } from "../journeys/support/visitor.ts";
import { executablePath, look } from "./look.ts";

/** Of a school whose network a flood comes from. */
const school = { "x-forwarded-for": "203.0.113.5" };

describe("somebody at an address that a flood comes from", () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    product = await Product.start();
    const now = (await product.now()).getTime();
    await product.advance(`PT${Math.ceil((windowMillis - (now % windowMillis)) / 1000)}S`);
    const { answers, ...rest } = exampleOf(await product.json<PublicForm>("/forms/krakow"));
    for (let sent = 0, status = 201; status === 201; sent += 1) {
      expect(sent).toBeLessThan(limits.patient);
      const body = JSON.stringify({ ...rest, answers: { ...answers, email: `p${sent}@example.org` } });
      const headers = { "content-type": "application/json", "idempotency-key": randomUUID(), ...school };
      ({ status } = await product.fetch("/forms/krakow/submissions", { method: "POST", headers, body }));
    }
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  const open = (options: BrowserContextOptions = {}) =>
    browser.newContext({ viewport: { width: 800, height: 900 }, extraHTTPHeaders: school, ...options });
  async function fill(page: Page): Promise<void> {
    page.setDefaultTimeout(30_000);
    await page.goto(`${product.url}/forms/krakow/page?lang=pl`);
    await page.locator("[name=fullName]").fill("Łucja Żółć");
    await page.locator("[name=email]").fill(`lucja-${randomUUID()}@example.org`);
    await page.locator("[name=participantKind][value=ngo]").check();
    await page.locator('[name="consents.privacy"]').check();
  }
  const send = (page: Page) => page.locator("button.primary").last().click();

  it("sends a form as ever: the page proves what it is asked to by itself", async () => {
    await using context = await open();
    const page = await context.newPage();
    const answered: number[] = [];
    page.on("response", (response) => {
      if (response.request().method() === "POST") answered.push(response.status());
    });
    await fill(page);
    await send(page);
    await page.locator("[data-reference], .reference").first().waitFor();
    expect(answered[0]).toBe(429);
    expect(answered).toHaveLength(2);
  });

  it("is told to wait a minute without JavaScript, with everything typed kept, and is taken then", async () => {
    await using context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await fill(page);
    await send(page);
    await page.getByText("Prosimy wysłać formularz jeszcze raz").waitFor();
    expect(await page.locator("[name=fullName]").inputValue()).toBe("Łucja Żółć");
    await product.advance("PT60S");
    await send(page);
    await page.getByText("Zgłoszenie jest na liście rezerwowej").waitFor();
  });

  it("neither sees nor reaches the field that is a trap, in the page nor in its accessibility tree", async () => {
    await using context = await open();
    const page = await context.newPage();
    await fill(page);
    const trap = page.locator("[name=_subject]");
    const box = await trap.evaluate((input) => {
      const { width, height } =
        input.closest(".visually-hidden")?.getBoundingClientRect() ?? input.getBoundingClientRect();
      return { width, height };
    });
    expect(box).toEqual({ width: 1, height: 1 });
    expect(await page.getByRole("textbox", { name: "Prosimy zostawić to pole puste" }).count()).toBe(0);
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      expect(await trap.evaluate((input) => input === document.activeElement)).toBe(false);
    }
    await look(page, "flood-form");
  });
});
