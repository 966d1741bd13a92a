import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { cancelBy, manageLinkOf } from "../journeys/support/participant.ts";
import { Product } from "../journeys/support/product.ts";
import { submitted } from "../journeys/support/visitor.ts";
import { executablePath, look } from "./look.ts";

const address = (number: number) => `osoba${number}@example.org`;

describe("one's own sign-up in a browser", () => {
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

  /** None of these pages runs a script: their policy allows none. */
  const open = (): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "pl-PL" });
  async function own(context: BrowserContext, email: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(product.url + (await manageLinkOf(product, email)));
    return page;
  }
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  it("waits, is offered a seat, accepts it, and swaps sessions", async () => {
    // given: an opening conference of sixty, two more than fit
    const people = Array.from({ length: 62 }, (_, number) => number);
    for (const number of people) {
      const answers = { email: address(number), fullName: `Osoba ${number}`, participantKind: "ngo" };
      await submitted(product, "secemin", { answers: { ...answers, sessions: ["otwarcie"] } });
    }
    await product.settle();
    await using context = await open();
    const page = await own(context, address(60));
    await says(page, "Na liście rezerwowej zajmują Państwo miejsce 1.");
    await look(page, "own-waitlisted");

    // when: somebody cancels
    await cancelBy(product, address(0));
    await page.reload();
    await says(page, "Zwolniło się miejsce dla Państwa");
    await look(page, "own-offered");
    await page.getByRole("button", { name: "Przyjmuję miejsce" }).click();

    // then
    await says(page, "Mają Państwo zapewnione miejsce.");
    await look(page, "own-sessions");

    await page.getByRole("link", { name: "Zmień zgłoszenie" }).click();
    await page.getByRole("checkbox", { name: /Konferencja otwierająca/ }).uncheck();
    await page.getByRole("checkbox", { name: /Trudna rozmowa/ }).check();
    await page.getByLabel("Imię i nazwisko").fill("");
    await page.getByRole("button", { name: "Zapisz zmiany" }).click();
    await says(page, /Imię i nazwisko: To pole jest wymagane/);
    await look(page, "own-edit-mistake");
    await page.getByLabel("Imię i nazwisko").fill("Anna Żółć");
    await page.getByRole("button", { name: "Zapisz zmiany" }).click();
    await page.getByRole("heading", { name: "Państwa zgłoszenie" }).waitFor();
    await says(page, /Trudna rozmowa/);
    await says(page, "Bilet: Anna Żółć");
  });

  it("names the people of a delegation later, with rows added without JavaScript, and loses no change to another", async () => {
    const answers = { email: "zarzad@example.org", seats: 3, participants: [{ name: "Ewa Lis" }] };
    await submitted(product, "piotrkow-spotkanie", { answers });
    await product.settle();
    await using context = await open();
    const page = await own(context, "zarzad@example.org");
    await says(page, "jeszcze bez nazwiska");
    await look(page, "own-delegation");

    const other = await own(context, "zarzad@example.org");
    await other.getByRole("link", { name: "Zmień zgłoszenie" }).click();
    await page.getByRole("link", { name: "Zmień zgłoszenie" }).click();
    await page.getByRole("button", { name: /^Dodaj:/ }).click();
    await page.waitForLoadState();
    const names = page.getByRole("textbox", { name: /Imię i nazwisko/ });
    await names.last().fill("Jan Kos");
    await look(page, "own-edit");
    await page.getByRole("button", { name: "Zapisz zmiany" }).click();
    await says(page, "Bilet: Jan Kos");

    await other.locator('[name="organisation"]').fill("Koło Gospodyń");
    await other.getByRole("button", { name: "Zapisz zmiany" }).click();
    await says(other, "Zgłoszenie zmieniło się w międzyczasie");
    await look(other, "own-edit-meanwhile");
  });

  it("waits for approval, and says whose", async () => {
    await submitted(product, "ozimek", { answers: { email: "lider@example.org" } });
    await product.settle();
    await using context = await open();
    const page = await own(context, "lider@example.org");
    await says(page, /O przyjęciu zgłoszeń na to wydarzenie decyduje|Mają Państwo zapewnione miejsce/);
    await look(page, "own-review");
  });

  it("erases one's data after two questions, and the link says so", async () => {
    await submitted(product, "krakow", { answers: { email: "znikam@example.org" } });
    await product.settle();
    await using context = await open();
    const page = await own(context, "znikam@example.org");
    await page.getByText("Usuń moje dane").click();
    await page.getByRole("button", { name: "Usuń dane" }).click();
    await says(page, "Nic nie usunęliśmy.");
    await look(page, "own-erase");
    await page.getByLabel("Rozumiem i chcę usunąć moje dane").check();
    await page.getByRole("button", { name: "Usuń dane" }).click();
    await page.getByRole("heading", { name: "Dane zostały usunięte" }).waitFor();
    await look(page, "own-erased");
  });

  it("says how it ended", async () => {
    await submitted(product, "krakow", { answers: { email: "rezygnuje@example.org" } });
    await product.settle();
    await cancelBy(product, "rezygnuje@example.org");
    await using context = await open();
    const page = await own(context, "rezygnuje@example.org");
    await says(page, "Zrezygnowali Państwo z udziału");
    await look(page, "own-cancelled");
  });
});
