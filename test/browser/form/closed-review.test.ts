import type { Browser } from "playwright-core";
import { describe, expect } from "vitest";
import type { Product } from "../../journeys/support/product.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { it } from "../fixtures.ts";
import { Person } from "./person.ts";

const isLive = 'button:has-text("Wyślij zgłoszenie"), button:has-text("Send"), button[name=_edit]';

/** Two people who have filled in the form, one of whom looks it through, and the form has closed. */
async function closedFor(browser: Browser, product: Product) {
  const reviewer = await Person.at(browser, product, "przegladala@example.org");
  const typist = await Person.at(browser, product, "wpisywala@example.org");
  for (const person of [reviewer, typist]) {
    await person.device.grantPermissions(["clipboard-read", "clipboard-write"]);
    await person.open();
    await person.fillIn();
  }
  await reviewer.press("Sprawdź odpowiedzi przed wysłaniem");
  await reviewer.page.locator("form[data-review]").waitFor();
  const { closesAt } = await product.json<PublicForm>("/forms/krakow");
  const now = new Date(Date.parse(closesAt) + 60_000).toISOString();
  const headers = { "content-type": "application/json" };
  await product.json("/_local/clock", { method: "POST", headers, body: JSON.stringify({ now }) });
  return { reviewer, typist };
}

const copied = ({ page }: Person) => page.evaluate(() => navigator.clipboard.readText());

describe("a form that has closed when it is sent", () => {
  it("leaves everything to be copied, offers nothing that cannot be done, and speaks one language", async ({
    browser,
    product,
  }) => {
    // given
    const { reviewer, typist } = await closedFor(browser, product);
    await using _ = reviewer;
    await using __ = typist;

    // when what was looked through is sent
    await reviewer.send();

    // then
    await reviewer.says("Państwa odpowiedzi nie zostały wysłane");
    await reviewer.says("Przyjmowanie zgłoszeń zostało zakończone");
    expect(await reviewer.page.locator(isLive).count()).toBe(0);
    expect(await reviewer.page.getByText("Zgłoszenie nie zostało jeszcze wysłane").count()).toBe(0);
    await reviewer.press("Skopiuj wpisane odpowiedzi");
    await reviewer.says("Skopiowano odpowiedzi.");
    expect(await copied(reviewer)).toContain(`Adres e-mail: ${reviewer.email}`);

    // when it is to be read in another language
    await reviewer.press("English");

    // then all of it is, and is still there
    await reviewer.says("Your answers have not been sent");
    expect(await reviewer.page.locator(".wspolnie").getAttribute("lang")).toBe("en");
    expect(await reviewer.page.locator(".languages [aria-current]").innerText()).toBe("English");
    expect(await reviewer.page.getByText(/nie zostały|Skopiuj/).count()).toBe(0);
    await reviewer.press("Copy the answers");
    await reviewer.says(/Copied|copied/);
    expect(await copied(reviewer)).toContain(reviewer.email);
    expect(await reviewer.page.locator(isLive).count()).toBe(0);

    // when somebody who is still filling it in wants another language
    await typist.press("English");

    // then what is said is all in that language, and what was typed stays
    await typist.says("The answers typed here have not been sent.");
    const box = typist.page.locator("[data-notice=trouble]");
    expect(await box.locator("[lang=en]").innerText()).toContain("Copy the answers");
    expect(await box.innerText()).not.toMatch(/nie zostały|Skopiuj/);
    expect(await typist.name.inputValue()).toBe("Żaneta Ćwikła");
    expect(await reviewer.letters()).toBe(0);
  });
});
