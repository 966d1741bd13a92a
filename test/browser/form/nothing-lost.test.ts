import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { executablePath } from "../look.ts";
import { Person } from "./person.ts";

describe("what somebody types", () => {
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
  const somebody = (email: string) => Person.at(browser, product, email);

  it("is there again on the next visit, but for what concerns health, until they start anew", async () => {
    await using person = await somebody("zaneta@example.org");
    await person.open();
    await person.fillIn();
    await person.page.locator("[name=otherNeeds]").fill("tłumacz języka migowego");
    await person.kept();
    await person.page.reload();

    await person.says(/Przywróciliśmy odpowiedzi wpisane na tym urządzeniu/);
    await person.says(/Odpowiedzi dotyczących zdrowia nie zapisujemy/);
    expect(await person.name.inputValue()).toBe("Żaneta Ćwikła");
    expect(await person.page.locator("[name=participantKind]").first().isChecked()).toBe(true);
    expect(await person.page.locator("[name=otherNeeds]").inputValue()).toBe("");
    const stored = await person.page.evaluate(() => JSON.stringify(localStorage));
    expect(decodeURIComponent(stored)).not.toContain("migowego");

    await person.comeBack();
    await person.says(/Przywróciliśmy odpowiedzi/);
    await person.press("Zacznij od nowa");
    await person.page.waitForFunction(() => localStorage.length === 0);
    await expect.poll(() => person.name.inputValue()).toBe("");
    await person.page.reload();
    expect(await person.name.inputValue()).toBe("");
  });

  it("is there again with all rows that were added", async () => {
    await using person = await somebody("wiersze@example.org");
    await person.page.goto(`${product.url}/forms/piotrkow/page?lang=pl`);
    await person.page.locator("button[name=_add][value=budget]").click();
    const second = person.page.locator("[name='budget[1].amount']");
    await second.fill("150,50");
    await person.kept();
    await person.page.reload();

    await person.says("Przywróciliśmy odpowiedzi");
    expect(await second.inputValue()).toBe("150,50");
    expect(await person.page.locator("[name='budget[2].amount']").count()).toBe(0);
  });

  it("in two tabs at once stays apart", async () => {
    await using person = await somebody("dwa@example.org");
    await person.open();
    await person.name.fill("Pierwsza karta");
    await person.kept();
    const first = person.page;
    person.page = await person.device.newPage();
    await person.open();
    await person.name.fill("Druga karta");
    await person.kept();
    expect(await person.page.getByText("Przywróciliśmy").count()).toBe(0);

    await person.page.reload();
    await person.says(/Przywróciliśmy/);
    expect(await person.name.inputValue()).toBe("Druga karta");
    person.page = first;
    await person.page.reload();
    await person.says(/Przywróciliśmy/);
    expect(await person.name.inputValue()).toBe("Pierwsza karta");
  });

  it("can be sent where the device keeps nothing at all", async () => {
    await using person = await somebody("bez-pamieci@example.org");
    await person.device.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("blocked", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
    });
    await person.open();
    await person.fillIn();
    await person.send();
    await person.says("Zgłoszenie zostało przyjęte");
    expect(await person.letters()).toBe(1);
  });

  it("is sent once when they press twice, and its receipt is there after a reload", async () => {
    await using person = await somebody("dwa-razy@example.org");
    const before = await person.seatsTaken();
    await person.open();
    await person.fillIn();
    await person.page.getByRole("button", { name: "Wyślij zgłoszenie" }).last().dblclick();
    await person.says("Zgłoszenie zostało przyjęte");
    const reference = await person.receipt();
    expect(person.page.url()).toContain("/receipts/");
    expect(await person.page.title()).toContain("Zgłoszenie zostało przyjęte");
    await person.page.reload();
    expect(await person.receipt()).toBe(reference);
    expect(await person.letters()).toBe(1);
    expect(await person.seatsTaken()).toBe(before + 1);

    await person.comeBack();
    expect(await person.name.inputValue()).toBe("");
    expect(await person.page.getByText("Przywróciliśmy").count()).toBe(0);
  });

  it("goes along into another language", async () => {
    await using person = await somebody("jezyk@example.org");
    await person.open();
    await person.fillIn();
    await person.press("English");
    await person.page.getByRole("button", { name: "Sign up" }).last().waitFor();
    expect(await person.page.locator("[name=email]").inputValue()).toBe(person.email);
    expect(await person.page.evaluate(() => document.documentElement.lang)).toBe("en");
    await person.page.reload();
    await person.says(/We have restored the answers/);
    expect(await person.page.locator("[name=email]").inputValue()).toBe(person.email);
  });
});
