import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { aPdf } from "../../support/files.ts";
import { executablePath } from "../look.ts";

/** A network that brings no answer before it is told to. */
class Slow {
  readonly #held: Route[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async on(page: Page): Promise<Slow> {
    const slow = new Slow(page);
    await page.route(/fragment=1/, (route) => void slow.#held.push(route));
    return slow;
  }

  /** Waits until something is under way. */
  asked = () => expect.poll(() => this.#held.length).toBe(1);

  async answers(): Promise<void> {
    await this.asked();
    const answered = this.#page.waitForResponse(/fragment=1/);
    await this.#held.pop()?.continue();
    await answered;
  }
}

describe("what is typed while the server takes its time", () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let slow: Slow;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    product = await Product.start();
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  const open = async (form: string) => {
    page = await browser.newPage({ locale: "pl-PL" });
    page.setDefaultTimeout(15_000);
    await page.goto(`${product.url}/forms/${form}/page?lang=pl`);
    await page.locator("form > [role=status]").waitFor({ state: "attached" });
    slow = await Slow.on(page);
  };
  const named = (name: string) => page.locator(`[name="${name}"]`);
  const press = (name: string, value: string) => page.locator(`button[name=${name}][value="${value}"]`).click();
  const value = (name: string) => named(name).inputValue();
  const fillIn = async (name: string) => {
    await named("fullName").fill(name);
    await named("email").fill("zaneta@example.org");
    await named("participantKind").first().check();
    for (const consent of await page.locator("[name^='consents.']").all()) await consent.check();
  };
  const addRow = async (row: number) => {
    await press("_add", "budget");
    await slow.answers();
    await named(`budget[${row}].item`).waitFor();
  };
  /** Name of the control that has the focus, and what of it is before the caret. */
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const isBox = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
      return isBox ? [at.name, at.value.slice(0, at.selectionStart ?? 0)] : at?.tagName;
    });

  it("stays when a row is added, and whoever types goes on where they are", async () => {
    await open("piotrkow");
    await named("applicantName").fill("Ogród");
    await press("_add", "budget");
    await slow.asked();

    await named("applicantName").press("End");
    await named("applicantName").pressSequentially(" społeczny");
    await named("applicantName").press("Home");
    await named("applicantName").pressSequentially("Nasz ");
    await named("budget[0].amount").fill("150,50");
    await named("applicantName").focus();
    await slow.answers();
    await named("budget[1].amount").waitFor();

    expect(await value("applicantName")).toBe("Nasz Ogród społeczny");
    expect(await value("budget[0].amount")).toBe("150,50");
    expect(await page.locator("[data-total]").textContent()).toContain("150,50");
    expect(await focused()).toEqual(["applicantName", "Nasz "]);
    await page.keyboard.type("wielki ");
    expect(await value("applicantName")).toBe("Nasz wielki Ogród społeczny");

    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("wielki");
    await page.close();
  });

  it("moves up with its row when one before it is removed, and goes with a row that is removed itself", async () => {
    await open("piotrkow");
    await addRow(1);
    await addRow(2);
    for (const row of [0, 1, 2]) await named(`budget[${row}].item`).fill(`Pozycja ${row}`);
    await press("_remove", "budget[1]");
    await slow.asked();

    await named("budget[1].item").fill("Pozycja usunięta");
    await named("budget[2].amount").fill("30");
    await named("budget[2].item").fill("Pozycja dopisana");
    await slow.answers();
    await named("budget[2].item").waitFor({ state: "detached" });

    expect(await value("budget[0].item")).toBe("Pozycja 0");
    expect(await value("budget[1].item")).toBe("Pozycja dopisana");
    expect(await value("budget[1].amount")).toBe("30");
    expect(await focused()).toEqual(["budget[1].item", "Pozycja dopisana"]);
    await page.close();
  });

  it("goes along into another language, ticks and choices too", async () => {
    await open("krakow");
    await named("fullName").fill("Żaneta");
    const tick = page.locator("[name^='consents.']").first();
    await tick.check();
    await page.getByRole("button", { name: "English" }).click();
    await slow.asked();

    await named("fullName").fill("Żaneta Ćwikła");
    await named("participantKind").nth(1).check();
    await tick.uncheck();
    await slow.answers();
    await page.getByRole("button", { name: "Sign up" }).last().waitFor();

    expect(await value("fullName")).toBe("Żaneta Ćwikła");
    expect(await named("participantKind").nth(1).isChecked()).toBe(true);
    expect(await tick.isChecked()).toBe(false);
    await page.close();
  });

  it("stays when a file is added", async () => {
    await open("ozimek");
    const file = { name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() };
    await page.getByLabel("Opis dobrej praktyki").setInputFiles(file);
    await slow.asked();

    await named("fullName").fill("Anna Żółć");
    await slow.answers();
    await page.locator("input[type=hidden][name=goodPractice]").waitFor({ state: "attached" });

    expect(await value("fullName")).toBe("Anna Żółć");
    expect(await focused()).toEqual(["fullName", "Anna Żółć"]);
    await page.close();
  });

  it("stays when what was sent has a mistake, and a message that is no longer true goes", async () => {
    await open("krakow");
    await page.route(/fragment=1/, async (route) => {
      const body = new URLSearchParams(route.request().postData() ?? "");
      body.set("fullName", "");
      await route.fallback({ postData: body.toString() });
    });
    await fillIn("Żaneta");
    await page.locator("button.primary").last().click();
    await slow.asked();

    await named("phone").fill("600700800");
    await named("fullName").fill("Żaneta Ćwikła");
    await slow.answers();
    await page.locator(".error-summary").waitFor();

    expect(await value("phone")).toBe("600700800");
    expect(await value("fullName")).toBe("Żaneta Ćwikła");
    expect(await page.locator("#fullName-error").count()).toBe(0);
    expect(await focused()).toEqual(["fullName", "Żaneta Ćwikła"]);
    await page.close();
  });

  it("stays when all rows of an earlier visit come back", async () => {
    await open("piotrkow");
    await addRow(1);
    await named("budget[1].item").fill("Sadzonki");
    await page.locator("[data-foot]").waitFor({ state: "attached" });
    await page.reload();
    await slow.asked();
    await named("applicantName").fill("Ogród");
    await slow.answers();
    await named("budget[1].item").waitFor();

    expect(await value("budget[1].item")).toBe("Sadzonki");
    expect(await value("applicantName")).toBe("Ogród");
    expect(await focused()).toEqual(["applicantName", "Ogród"]);
    await page.close();
  });

  it("is among what is shown to be looked through", async () => {
    await open("krakow");
    await fillIn("Żaneta");
    await page.locator("button[name=_review]").last().click();
    await slow.asked();

    await named("fullName").fill("Żaneta Ćwikła");
    await slow.answers();
    await slow.answers();
    await page.locator("form[data-review]").waitFor();

    expect(await page.locator("form[data-review] dl").first().textContent()).toContain("Żaneta Ćwikła");
    expect(await value("fullName")).toBe("Żaneta Ćwikła");
    await page.close();
  });
});
