import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { PublicForm } from "../../schemas/public-form.ts";
import { it } from "./fixtures.ts";
import { type PlainWindow, telephone } from "./plain-window.ts";

describe("filling in a form without JavaScript", () => {
  /** Puts the example of each field into its control, where the page has one. */
  async function fillWithExamples({ page }: PlainWindow, form: PublicForm): Promise<void> {
    const put = async (name: string, value: unknown): Promise<void> => {
      const control = page.locator(`[name="${name}"]`);
      const kind = (await control.count()) === 0 ? "none" : await control.first().getAttribute("type");
      if (value === null || value === undefined || kind === "none" || kind === "file") return;
      if (kind === "radio") await page.locator(`[name="${name}"][value="${String(value)}"]`).check();
      else if (kind !== "checkbox") await control.first().fill(String(value));
      else if (value === true) await control.check();
      else for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${String(one)}"]`).check();
    };
    for (const { name, type, example } of form.fields) {
      if (type !== "group") await put(name, example);
      else {
        for (const [row, cells] of z.parse(z.array(z.record(z.string(), z.unknown())), example).entries()) {
          if (row > 0) await page.locator(`button[name=_add][value="${name}"]`).click();
          await page.waitForLoadState();
          for (const [inner, value] of Object.entries(cells)) await put(`${name}[${row}].${inner}`, value);
        }
      }
    }
    for (const consent of await page.locator('[name^="consents."]').all()) await consent.check();
  }

  it("says of each field when it is needed, and of the application everything before it is sent", async ({
    product,
    plain,
  }) => {
    // given an application that is complete
    const form = z.parse(PublicForm, await (await product.fetch("/forms/piotrkow")).json());
    const window = await plain.open(telephone);
    await window.visit("/forms/piotrkow/page?lang=pl", "plain-application");
    await window.says("Prosimy wypełnić, jeśli „Kto składa wniosek?” to: grupa nieformalna.");
    await fillWithExamples(window, form);

    // when it is looked through, in two languages
    await window.press("Sprawdź i złóż wniosek");
    await window.says("Prosimy sprawdzić odpowiedzi");
    await window.look("plain-review");
    await window.press("English");
    await window.says("Please check your answers");
    await window.press("Polski");

    // and one answer is changed
    await window.press(/^Zmień.*Tytuł/);
    const title = window.control("projectTitle");
    await expect.poll(() => title.evaluate((control) => control === document.activeElement)).toBe(true);
    await window.page.keyboard.press("Control+a");
    await window.page.keyboard.insertText("Ogród dla wszystkich");
    await window.press("Sprawdź i złóż wniosek");
    await window.says("Ogród dla wszystkich");

    // then it is sent from there
    await window.press("Złóż wniosek");
    expect(window.page.url()).toContain("/receipts/");
    await window.says("Co dalej?");
    await window.look("plain-receipt");
  });

  it("changes the language of a sign-up with everything typed, and sends at once or after a look", async ({
    plain,
  }) => {
    const window = await plain.open();
    await window.visit("/forms/krakow/page?lang=pl");
    await window.page.locator('[name="fullName"]').fill("Anna Kowalska");
    await window.press("Українська");
    expect(await window.page.locator("html").getAttribute("lang")).toBe("uk");
    expect(await window.control("fullName").inputValue()).toBe("Anna Kowalska");
    await window.press("Надіслати");
    expect(await window.page.locator(".error-summary li").count()).toBeGreaterThan(1);
    await window.look("plain-errors-uk");
    await window.press("English");
    expect(await window.page.title()).toMatch(/^Error/);
    await window.page.locator('[name="email"]').fill("plain@example.org");
    await window.page.getByRole("radio").first().check();
    await window.page.locator('[name^="consents."]').first().check();
    await window.press("Check your answers before sending");
    await window.says("plain@example.org");
    await window.press("Sign up");
    expect(window.page.url()).toContain("/receipts/");
  });

  it("stays in a frame", async ({ plain }) => {
    const window = await plain.open(telephone);
    await window.visit("/forms/krakow/page?lang=pl&frame=1", "plain-frame");
    expect(await window.page.locator(".masthead, .skip").count()).toBe(0);
    await window.press("Wyślij zgłoszenie");
    expect(new URL(window.page.url()).searchParams.get("frame")).toBe("1");
    expect(await window.page.locator(".masthead, .skip").count()).toBe(0);
  });
});
