import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Product } from "../journeys/support/product.ts";
import { hostileScript, hostileStyle, Town } from "./embed/town.ts";
import { executablePath, look } from "./look.ts";

describe("a form embedded in a town's page", () => {
  let product: Product;
  let browser: Browser;
  let town: Town;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    town = await Town.open();
    product = await Product.start();
  });
  afterAll(async () => {
    await browser.close();
    await town[Symbol.asyncDispose]();
    await product[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: "pl-PL",
      colorScheme: "light",
    });
  });
  afterEach(() => context.close());

  const script = () => `<script src="${product.url}/embed.js" defer></script>`;
  const element = (form: string, attributes = 'lang="pl"') =>
    `<wspolnie-form form="${form}" ${attributes}><a href="${product.url}/forms/${form}/page">Formularz</a></wspolnie-form>`;
  const styleOf = (locator: Locator, property: string) =>
    locator.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

  async function signUp(form: Locator, email: string) {
    await form.getByLabel(/Imię i nazwisko/).fill("Anna z Podgórza");
    await form.getByLabel(/Adres e-mail/).fill(email);
    await form.getByRole("radio", { name: /organizację pozarządową/ }).check();
    await form.getByRole("checkbox", { name: /klauzulę informacyjną/ }).check();
    await form.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
    await form
      .getByText(/KRK-\w{4}-\w{4}/)
      .first()
      .waitFor();
  }

  it("looks like itself and is sent from a page that spoils every style and what scripts share", async () => {
    const { page } = await town.visit(context, {
      html: `<html lang="pl"><head><title>Miasto</title>
        <style>${hostileStyle}</style><script src="/old.js"></script><base href="https://elsewhere.example/dir/">${script()}</head>
        <body><h1>Miasto</h1>${element("krakow")}</body></html>`,
      scripts: { "/old.js": hostileScript },
    });
    const form = page.locator("wspolnie-form");
    const name = form.getByLabel(/Imię i nazwisko/);
    await name.waitFor();
    const help = form.locator(".help").first();
    expect(await styleOf(help, "letter-spacing")).toBe("normal");
    expect(await styleOf(help, "text-transform")).toBe("none");
    expect(await styleOf(help, "font-style")).toBe("normal");
    expect(await styleOf(help, "color")).toBe("rgb(81, 93, 105)");
    expect(Number.parseFloat(await styleOf(name, "font-size"))).toBeGreaterThanOrEqual(16);

    await signUp(form, "wroga-strona@example.org");

    await product.settle();
    expect(await product.mail("wroga-strona@example.org")).toHaveLength(1);
  });

  it("needs no more of a strict policy than its script and its answers, several times on a page", async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc'; connect-src ${product.url}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types wspolnie`;
    const { page, complaints } = await town.visit(context, {
      policy,
      html: `<html lang="pl"><title>Miasto</title><h1>Miasto</h1>
        ${script().replace("<script", '<script nonce="abc"')}${element("krakow")}${element("ozimek", 'lang="en"')}</html>`,
    });
    const [first, second] = [page.locator("wspolnie-form").first(), page.locator("wspolnie-form").last()];
    await second.getByRole("heading", { level: 1 }).waitFor();
    await signUp(first, "dwa-formularze@example.org");

    expect(await second.getByRole("heading", { level: 1 }).textContent()).toBe(
      "Local leaders on the strength of cooperation",
    );
    const button = second.locator(".primary").first();
    expect(await styleOf(button, "background-color")).toBe("rgb(23, 98, 58)");
    expect(complaints).toEqual([]);
  });

  it("takes the colours and the font of the page, by properties and parts", async () => {
    const { page } = await town.visit(context, {
      html: `<html lang="pl"><title>Miasto</title><style>body { font-family: Georgia, serif }
        wspolnie-form { --wspolnie-accent: #7a1f2b; --wspolnie-radius: 0 } wspolnie-form::part(button) { border-style: dashed }</style>
        ${script()}${element("krakow")}</html>`,
    });
    const button = page.locator("wspolnie-form .primary").first();
    await button.waitFor();
    expect(await styleOf(button, "background-color")).toBe("rgb(122, 31, 43)");
    expect(await styleOf(button, "border-radius")).toBe("0px");
    expect(await styleOf(button, "border-top-style")).toBe("dashed");
    expect(await styleOf(button, "font-family")).toContain("Georgia");
  });

  it.each([
    ["light", "a page that knows no dark", "", "rgb(255, 255, 255)"],
    ["dark", "a page that follows the device", "light dark", "rgb(24, 31, 38)"],
    ["light", "a page that is always dark", "dark", "rgb(24, 31, 38)"],
  ] as const)("is on a %s device what it should be on %s", async (colorScheme, _, scheme, ground) => {
    const page0 = await browser.newContext({ colorScheme: scheme === "" ? "dark" : colorScheme });
    const style = scheme && `<style>:root { color-scheme: ${scheme} }</style>`;
    const { page } = await town.visit(page0, {
      html: `<html lang="pl"><title>Miasto</title>${style}${script()}${element("krakow")}</html>`,
    });
    const card = page.locator("wspolnie-form .wspolnie");
    await card.getByLabel(/Imię i nazwisko/).waitFor();
    expect(await styleOf(card, "background-color")).toBe(ground);
    await page0.close();
  });

  it("leaves the link where the script never comes", async () => {
    await context.route("**/embed.js", (route) => route.abort());
    const { page } = await town.visit(context, {
      html: `<html lang="pl"><title>Miasto</title>${script()}${element("krakow")}`,
    });
    expect(await page.getByRole("link", { name: "Formularz", exact: true }).isVisible()).toBe(true);
  });

  it("leaves the link where the form cannot be loaded, and says so", async () => {
    await context.route("**/forms/krakow/page?**", (route) => route.abort());
    const { page } = await town.visit(context, {
      html: `<html lang="pl"><title>Miasto</title>${script()}${element("krakow")}`,
    });
    await page.getByText("Nie udało się wczytać formularza.").waitFor();
    expect(await page.getByRole("link", { name: "Formularz", exact: true }).isVisible()).toBe(true);
  });

  describe("in a frame", () => {
    const frame = () =>
      `<iframe src="${product.url}/forms/krakow/page?lang=pl&amp;frame=1" title="Formularz" width="600" height="900"></iframe>`;
    const heightOf = (of: Locator) => of.evaluate((node) => node.getBoundingClientRect().height);
    const heights = async (page: Page) => ({
      frame: await heightOf(page.locator("iframe")),
      content: await heightOf(page.frameLocator("iframe").locator("html")),
    });

    it("is as high as what it shows, also after mistakes and a narrower window", async () => {
      const { page } = await town.visit(context, {
        html: `<html lang="pl"><title>Miasto</title><style>iframe { width: 100%; border: 0 }</style>${frame()}${script()}</html>`,
      });
      const inside = page.frameLocator("iframe");
      await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(1000);
      const first = await heights(page);
      expect(Math.abs(first.frame - first.content)).toBeLessThan(1.5);
      expect(await inside.locator("header.masthead").count()).toBe(0);

      await inside.getByRole("button", { name: "Wyślij zgłoszenie" }).click();
      await inside.locator(".error-summary").waitFor();
      await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(first.frame);
      await page.setViewportSize({ width: 400, height: 900 });
      await expect
        .poll(async () => {
          const { frame, content } = await heights(page);
          return Math.abs(frame - content);
        })
        .toBeLessThan(1.5);
    });

    it("listens to the frame alone", async () => {
      const { page } = await town.visit(context, {
        html: `<html lang="pl"><title>Miasto</title>${frame()}${script()}<script src="/fake.js"></script></html>`,
        scripts: { "/fake.js": 'window.fake = () => postMessage({ wspolnie: "height", height: 5000 }, "*");' },
      });
      await expect.poll(() => heightOf(page.locator("iframe"))).toBeGreaterThan(1000);
      const before = (await heights(page)).frame;
      await page.evaluate("fake()");
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect((await heights(page)).frame).toBe(before);
    });

    it("scrolls at its own height where the page runs no script", async () => {
      const { page } = await town.visit(context, { html: `<html lang="pl"><title>Miasto</title>${frame()}</html>` });
      const send = page.frameLocator("iframe").getByRole("button", { name: "Wyślij zgłoszenie" });
      await send.scrollIntoViewIfNeeded();
      expect((await heights(page)).frame).toBeGreaterThanOrEqual(900);
      expect((await heights(page)).frame).toBeLessThan(910);
      expect(await send.isVisible()).toBe(true);
    });

    it("stays light on a page that knows no dark, and is sent", async () => {
      const dark = await browser.newContext({ colorScheme: "dark", viewport: { width: 1280, height: 900 } });
      const { page } = await town.visit(dark, {
        html: `<html lang="pl"><title>Miasto</title>${frame()}${script()}</html>`,
      });
      const inside = page.frameLocator("iframe").locator("main");
      await expect.poll(() => styleOf(inside, "background-color")).toBe("rgb(255, 255, 255)");
      await signUp(inside, "w-ramce@example.org");
      await expect.poll(async () => (await heights(page)).frame).toBeLessThan(900);
      await dark.close();
    });

    it("is refused to pages that the form does not name", async () => {
      await using stranger = await Town.open(0);
      const { page, complaints } = await stranger.visit(context, {
        html: `<html lang="pl"><title>Obcy</title>${frame()}</html>`,
      });
      await expect.poll(() => complaints.join()).toContain("frame-ancestors");
      expect(await page.frameLocator("iframe").locator("main").count()).toBe(0);
    });
  });

  it.each([
    ["element", "light"],
    ["element", "dark"],
    ["frame", "light"],
    ["frame", "dark"],
    ["link", "light"],
    ["", "light"],
    ["", "dark"],
  ] as const)("is shown live: %s in the %s", async (way, colorScheme) => {
    // The checker of accessibility is a script of its own, which the policy of the page does not allow.
    const visitors = await browser.newContext({ colorScheme, locale: "pl-PL", bypassCSP: true });
    const page = await visitors.newPage();
    await page.goto(`${product.url}/forms/piotrkow/embed${way && `/${way}`}?lang=pl`);
    if (way === "element") await page.locator("wspolnie-form h1").waitFor();
    if (way === "frame") await page.frameLocator("iframe").locator("h1").waitFor();
    await look(page, `embed-${way || "snippets"}-${colorScheme}`);
    await visitors.close();
  });

  it.each(["element", "frame", "link"])("breaks no rule of the policy of its live page: %s", async (way) => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${product.url}/forms/krakow/embed/${way}?lang=pl`);
    if (way === "element") await page.locator("wspolnie-form h1").waitFor();
    if (way === "frame") await page.frameLocator("iframe").locator("h1").waitFor();
    if (way === "link") await page.getByRole("link", { name: "Wspólnie dla Krakowa" }).click();
    expect(complaints).toEqual([]);
  });
});
