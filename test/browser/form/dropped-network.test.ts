import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "../../journeys/support/product.ts";
import { executablePath, look } from "../look.ts";
import { Person } from "./person.ts";

describe("a submission whose network drops", () => {
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
  const somebody = async (email: string) => {
    const person = await Person.at(browser, product, email);
    await person.open();
    await person.fillIn();
    return person;
  };
  const submissions = "**/submissions**";

  it("waits on the device and goes out by itself, once", async () => {
    await using person = await somebody("pociag@example.org");
    const before = await person.seatsTaken();
    await person.device.setOffline(true);
    await person.send();

    await person.says("Brak połączenia z internetem.");
    await person.says(/Tę stronę można zamknąć/);
    expect(await person.page.evaluate(() => document.activeElement?.textContent)).toContain("Brak połączenia");
    expect(await person.name.inputValue()).toBe("Żaneta Ćwikła");
    await look(person.page, "form-waiting");
    expect(await person.letters()).toBe(0);

    await person.device.setOffline(false);
    await person.says("Zgłoszenie zostało przyjęte");
    expect(await person.letters()).toBe(1);
    expect(await person.seatsTaken()).toBe(before + 1);
  });

  it("says nothing more of mistakes that were mended before", async () => {
    await using person = await somebody("poprawka@example.org");
    await person.name.fill("");
    await person.send();
    await person.says("Prosimy poprawić 1 błąd");
    await person.name.fill("Żaneta Ćwikła");
    await person.device.setOffline(true);
    await person.send();
    await person.says("Brak połączenia z internetem.");
    expect(await person.page.locator(".error-summary").count()).toBe(0);
    await person.device.setOffline(false);
    await person.says("Zgłoszenie zostało przyjęte");
  });

  it("goes out on the next visit when they had to leave", async () => {
    await using person = await somebody("bateria@example.org");
    await person.device.setOffline(true);
    await person.send();
    await person.says("Brak połączenia z internetem.");
    await person.page.close();
    await person.device.setOffline(false);
    person.page = await person.device.newPage();
    await person.page.goto(`${product.url}/forms/krakow/page?lang=pl`);

    await person.says("Zgłoszenie zostało przyjęte");
    expect(await person.letters()).toBe(1);
  });

  it("that was taken, though its answer was lost, gets the same receipt after a reload", async () => {
    await using person = await somebody("tunel@example.org");
    const before = await person.seatsTaken();
    await person.page.route(submissions, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await person.send();
    await person.says(/Nie wiemy, czy formularz dotarł/);
    expect(await person.seatsTaken()).toBe(before + 1);

    await person.page.unroute(submissions);
    await person.page.reload();
    await person.says("Zgłoszenie zostało przyjęte");
    expect(await person.letters()).toBe(1);
    expect(await person.seatsTaken()).toBe(before + 1);
    await expect(product.mail(person.email)).resolves.toMatchObject([
      { text: expect.stringContaining((await person.receipt()) ?? "no receipt") },
    ]);
  });

  it("can be changed before it goes out", async () => {
    await using person = await somebody("zmiana@example.org");
    await person.device.setOffline(true);
    await person.send();
    await person.says("Brak połączenia z internetem.");
    await person.press("Zmień odpowiedzi");
    await person.name.fill("Żaneta Ćwikła-Nowak");
    await person.device.setOffline(false);
    await person.kept();
    expect(await person.letters()).toBe(0);
    await person.send();
    await person.says("Zgłoszenie zostało przyjęte");
    await person.letters();
    expect((await product.mail(person.email)).map(({ text }) => text)).toEqual([
      expect.stringContaining("Ćwikła-Nowak"),
    ]);
  });

  it("is not sent for ever where something between here and the server answers instead", async () => {
    await using person = await Person.at(browser, product, "zapora@example.org");
    await person.page.clock.install();
    await person.open();
    await person.fillIn();
    let tries = 0;
    await person.page.route(submissions, (route) => {
      tries += 1;
      return route.fulfill({ status: 403, contentType: "text/html", body: "<h1>Request blocked</h1>" });
    });
    await person.send();
    await person.says(/Tę stronę można zamknąć/);
    // The next pause begins only when the last answer has been looked at.
    const later = async () => {
      await person.page.clock.fastForward("06:30");
      return tries;
    };
    await expect.poll(later, { timeout: 30_000, interval: 200 }).toBeGreaterThanOrEqual(6);

    const trouble = person.page.locator("[data-notice=trouble]");
    await trouble.getByText("zapisywane tylko na tym urządzeniu").waitFor();
    expect(await trouble.textContent()).not.toContain("sami");
    await person.page.clock.fastForward("30:00");
    await person.page.evaluate(() => dispatchEvent(new Event("online")));
    expect(tries).toBe(6);

    await person.page.unroute(submissions);
    await person.press("Spróbuj ponownie");
    await person.says("Zgłoszenie zostało przyjęte");
    expect(await person.letters()).toBe(1);
  });

  it("that comes too late is refused with everything typed", async () => {
    await using person = await somebody("po-terminie@example.org");
    await person.device.grantPermissions(["clipboard-read", "clipboard-write"]);
    await person.device.setOffline(true);
    await person.send();
    await person.says("Brak połączenia z internetem.");
    await product.advance("P30D");
    await person.device.setOffline(false);

    await person.says("Przyjmowanie zgłoszeń zostało zakończone");
    expect(await person.name.inputValue()).toBe("Żaneta Ćwikła");
    expect(await person.name.isEnabled()).toBe(true);
    await look(person.page, "form-too-late");
    expect(await person.letters()).toBe(0);

    await person.page.reload();
    await person.says(/Na tym urządzeniu są odpowiedzi wpisane do tego formularza/);
    await person.press("Skopiuj wpisane odpowiedzi");
    await person.says("Skopiowano odpowiedzi.");
    const copied = await person.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")).toContain("Imię i nazwisko: Żaneta Ćwikła");
  });
});
