import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aHostileEvent } from "../functions/escaping/event.ts";
import { longMarkup, markup } from "../functions/escaping/hostile.ts";
import { aTable } from "../functions/organiser/clerk.ts";
import { serveDoors } from "./doors.ts";
import { type Listening, listen } from "./embed/service.ts";
import { executablePath } from "./look.ts";

describe.skipIf(!existsSync(executablePath))("a form full of markup, in a browser", () => {
  aTable();
  let browser: Browser;
  let service: Listening;
  let town: Listening;
  let page: Page;
  /** What ran that came from outside. */
  const ran: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    service = await serveDoors();
    town = await listen((request, response) => {
      const form = new URL(request.url ?? "/", "http://town").searchParams.get("form");
      const element = `<wspolnie-form form="${form}" lang="pl"></wspolnie-form>`;
      const html = `<!doctype html><html lang="pl"><title>Miasto</title><h1>Miasto</h1><script src="${service.origin}/embed.js"></script>${element}`;
      response.setHeader("content-type", "text/html; charset=utf-8").end(html);
    });
  });
  afterAll(async () => {
    await browser.close();
    await service[Symbol.asyncDispose]();
    await town[Symbol.asyncDispose]();
  });

  /** Without the policy of our pages, which alone would keep much from running: texts must be harmless by themselves. */
  beforeEach(async () => {
    ran.length = 0;
    const context = await browser.newContext({ bypassCSP: true, locale: "pl-PL" });
    await context.exposeFunction("hostile", () => void ran.push("script"));
    page = await context.newPage();
    page.on("dialog", (dialog) => {
      ran.push("dialog");
      void dialog.dismiss();
    });
    page.on("pageerror", ({ message }) => ran.push(message));
    return () => context.close();
  });

  /** Nothing has run, and no element that came from outside stands in the page or within the element of the form. */
  const expectNothingRan = async (about: string) => {
    const made = await page.evaluate(() => {
      const roots = [document, ...Array.from(document.querySelectorAll("*"), (element) => element.shadowRoot)];
      return roots.flatMap((root) => Array.from(root?.querySelectorAll(".hostile") ?? [], (one) => one.outerHTML));
    });
    expect([...made, ...ran], about).toEqual([]);
  };
  const control = (name: string) => page.locator(`[name="${name}"]`).first();
  const type = async (name: string, text: string) => {
    await control(name).fill(text);
    await control(name).blur();
  };

  /** Fills in everything that takes text with markup, and sends it: most of it is wrong. */
  async function fillAndSend(): Promise<void> {
    await control("fullName").waitFor();
    await expectNothingRan("drawn");
    for (const name of ["fullName", "organisation", "email", "phone", "postcode", "nip", "organisationNumber"]) {
      await type(name, markup);
      await expectNothingRan(name);
    }
    await type("commune", markup);
    await type("longText", longMarkup);
    await type("rows[0].text", markup);
    await expectNothingRan("typed");
    await page.locator('button[name="_add"]').first().click();
    await control("rows[2].text").waitFor();
    await expectNothingRan("another row");
    expect(await control("fullName").inputValue()).toBe(markup);
    await page.locator("form button.primary:not([name])").last().click();
    await page.locator(".error-summary, [role=alert]").first().waitFor();
    expect(await page.locator(".error-summary, [role=alert]").first().textContent()).toContain("img class=hostile");
    await expectNothingRan("sent");
  }

  it("would tell if anything ran", async () => {
    await page.goto(town.origin);
    await page.evaluate((text) => document.body.insertAdjacentHTML("beforeend", `<textarea>${text}`), markup);
    await expect.poll(() => ran).toEqual(["script"]);
    await expect(expectNothingRan("made on purpose")).rejects.toThrow();
  });

  it("is text in the page that we host, through its checks, its errors, its languages and what it kept", async () => {
    const { id } = await aHostileEvent("hostile-hosted");
    await page.goto(`${service.origin}/forms/${id}/page?lang=pl`);
    await fillAndSend();
    await page.getByText("Українська").first().click();
    await page.locator('[lang="uk"] [name=fullName], form [name=fullName]').first().waitFor();
    await expectNothingRan("in another language");
    await page.goto(`${service.origin}/forms/${id}/page?lang=pl`);
    await expect.poll(() => control("fullName").inputValue()).toBe(markup);
    await expectNothingRan("opened again");
  });

  it("is text in the page of a town", async () => {
    const { id } = await aHostileEvent("hostile-embedded", [town.origin]);
    await page.goto(`${town.origin}/?form=${id}`);
    await fillAndSend();
    await page.reload();
    await expect.poll(() => control("fullName").inputValue()).toBe(markup);
    await expectNothingRan("opened again");
  });
});
