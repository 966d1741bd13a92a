import { describe, expect } from "vitest";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { it } from "../fixtures.ts";
import { look } from "../look.ts";
import { Person } from "./person.ts";

describe("a form that closes while somebody types", () => {
  it("says so ten minutes and a minute before, by the server's clock, and keeps what came too late", async ({
    browser,
    product,
  }) => {
    // given: nine minutes before the end by the clock of the server, which is not that of the device
    const { closesAt } = await product.json<PublicForm>("/forms/krakow");
    const now = new Date(Date.parse(closesAt) - 9 * 60_000 + 5_000).toISOString();
    const headers = { "content-type": "application/json" };
    await product.json("/_local/clock", { method: "POST", headers, body: JSON.stringify({ now }) });
    await using person = await Person.at(browser, product, "ostatnia-chwila@example.org");
    await person.device.grantPermissions(["clipboard-read", "clipboard-write"]);
    // The clock of the device stands still: how long the machine takes over all this does not count.
    const onDevice = Date.parse("2030-01-01T12:00:00Z");
    await person.page.clock.setFixedTime(onDevice);

    await person.open();
    const drawnAt = await person.page.locator("form[data-now]").getAttribute("data-now");
    const left = Date.parse(closesAt) - Date.parse(drawnAt ?? "");
    await person.says(new RegExp(`Formularz zamyka się za ${Math.ceil(left / 60_000)} minut[y.]`));
    await person.fillIn();
    await look(person.page, "form-closing");
    await person.page.clock.setFixedTime(onDevice + left - 30_000);
    await person.says("Formularz zamyka się za 1 minutę.");

    // when
    await product.advance("PT10M");
    await person.send();

    // then
    await person.says("Przyjmowanie zgłoszeń zostało zakończone");
    expect(await person.name.inputValue()).toBe("Żaneta Ćwikła");
    await person.press("Skopiuj wpisane odpowiedzi");
    await person.says("Skopiowano odpowiedzi.");
    const copied = await person.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Adres e-mail: ${person.email}`);
    expect(await person.letters()).toBe(0);
  });
});
