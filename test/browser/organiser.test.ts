import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelBy } from "../journeys/support/participant.ts";
import { Product } from "../journeys/support/product.ts";
import { exampleOf, linkIn, submitted } from "../journeys/support/visitor.ts";
import type { PublicForm } from "../../schemas/public-form.ts";
import { executablePath, look } from "./look.ts";

const names = [
  "Anna Żółkiewska",
  "Jan Łoś",
  "Olga Ćwik",
  "Oleksandr Йовенко",
  "Stanisław Brzęczyszczykiewicz-Nowakowski",
];
const organisations = [
  "Urząd Gminy Secemin",
  "Stowarzyszenie na rzecz Rozwoju Gminy i Okolic „Razem dla Ziemi Włoszczowskiej”",
  "Koło Gospodyń Wiejskich w Marchocicach",
  "OSP Secemin",
];
const kinds = ["administration", "ngo", "informal", "resident"];
const pick = (from: readonly string[], index: number) => from[index % from.length] ?? "";
const address = (number: number) => `osoba${number}@example.org`;

describe("the rooms of an organiser in a browser", () => {
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

  /** Their policy lets no page run a script; the checker of accessibility needs one. */
  const open = (): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "pl-PL" });
  const office = async (clerk: string) => linkIn((await product.mail(clerk))[0], "organise");
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  async function room(page: Page, name: string): Promise<void> {
    await page.locator("nav.rooms").getByRole("link", { name }).click();
    await page.waitForLoadState();
  }

  async function secemin(): Promise<void> {
    for (let number = 0; number < 64; number += 1) {
      const kind = pick(kinds, number);
      const sessions = [
        "otwarcie",
        ...(kind === "ngo" ? ["wniosek"] : []),
        ...(kind === "administration" ? ["konsultacje"] : []),
      ];
      await submitted(product, "secemin", {
        answers: {
          email: address(number),
          fullName: number < names.length ? pick(names, number) : `Osoba Numer${number}`,
          organisation: pick(organisations, number),
          participantKind: kind,
          sessions,
        },
      });
      if (number % 16 === 15) await product.advance("P1D");
    }
  }

  /** Somebody called: a clerk types them in, with no address. */
  async function called(link: string): Promise<void> {
    const form = await product.json<PublicForm>("/forms/secemin");
    const example = exampleOf(form);
    const answers = { ...example.answers, fullName: "Zofia Bezadresowa", phone: "600 700 800", sessions: ["rozmowa"] };
    Reflect.deleteProperty(answers, "email");
    const response = await product.fetch(`${link}/sign-ups`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
      body: JSON.stringify({ ...example, answers, source: "phone" }),
    });
    expect(response.status, await response.clone().text()).toBe(201);
  }

  it("show who signed up, why they are where they are, and what is left to do", async () => {
    // given
    await product.settle();
    const link = await office("danuta.kowalik@secemin.example");
    await secemin();
    await called(link);
    await cancelBy(product, address(3));
    await product.settle();
    await using context = await open();
    const page = await context.newPage();

    // the list
    await page.goto(product.url + link);
    await says(page, "Znaleziono: 65 zgłoszeń, 65 osób.");
    await look(page, "organiser-list");
    await page.getByRole("searchbox").fill("zolkiewska");
    await page.getByRole("button", { name: "Pokaż" }).click();
    await says(page, "Znaleziono: 1 zgłoszenie, 1 osoba.");
    await look(page, "organiser-found");

    // one sign-up
    await page.getByRole("link", { name: "Anna Żółkiewska" }).click();
    await says(page, "Historia");
    await look(page, "organiser-sign-up");

    // the lines
    await room(page, "Lista rezerwowa");
    await says(page, "Osoba Numer61");
    await look(page, "organiser-waiting-list");

    // attendance
    await room(page, "Obecność");
    for (const box of (await page.getByRole("checkbox").all()).slice(0, 20)) await box.check();
    await look(page, "organiser-attendance");
    await page.getByRole("button", { name: "Zapisz zaznaczone osoby" }).click();
    await says(page, "Wydarzenie jeszcze się nie odbyło");
    await page.goBack();

    // tasks
    await room(page, "Zadania");
    await says(page, "Zofia Bezadresowa");
    await look(page, "organiser-tasks");
    await page
      .getByRole("button", { name: /^Wykonane/ })
      .first()
      .click();
    await says(page, "Zadanie oznaczono jako wykonane.");

    await room(page, "Statystyki");
    await page.locator("svg.columns").first().waitFor();
    await look(page, "organiser-statistics");

    await room(page, "Wydarzenie");
    await look(page, "organiser-event");
    for (const summary of await page.locator("summary").all()) await summary.click();
    await look(page, "organiser-event-open");
  });

  it("show a delegation, and the whole programme", async () => {
    await submitted(product, "piotrkow-spotkanie", {
      answers: { email: "zarzad@example.org", seats: 4, participants: [{ name: "Ewa Lis" }, { name: "Adam Kos" }] },
    });
    await submitted(product, "mms-zory", { answers: { email: "zory@example.org" } });
    await product.settle();
    await using context = await open();
    const page = await context.newPage();
    await page.goto(product.url + (await office("agnieszka.sobczak@piotrkow.example")));
    await says(page, "Ewa Lis, Adam Kos i 2 osoby bez podanego nazwiska");
    await look(page, "organiser-delegation");

    await page.goto(product.url + (await office("promocja@ozimek.example")));
    await room(page, "Statystyki");
    await page.getByRole("link", { name: "Cały program" }).click();
    await says(page, "śląskie");
    await look(page, "organiser-programme");
    await room(page, "Certyfikaty");
    await look(page, "organiser-certificates");
  });
});
