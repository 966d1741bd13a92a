import { existsSync } from "node:fs";
import { describe, expect } from "vitest";
import { executablePath, look } from "../look.ts";
import { drawAgain, onTheList } from "./filling.ts";
import { test } from "./fixtures.ts";
import { places } from "./visitor.ts";

describe.skipIf(!existsSync(executablePath))("what is wrong in a form, said by a script", () => {
  describe.each(places)("in the page of the %s", (place) => {
    test("says what is wrong when a field is left, not before, and takes it back as soon as it is right", async ({
      visitor,
      service,
    }) => {
      await visitor.open(place);
      await visitor.at("email").focus();
      await visitor.page.keyboard.press("Tab");
      expect(await visitor.error("email").count()).toBe(0);

      await visitor.at("email").pressSequentially("anna@");
      expect(await visitor.error("email").count()).toBe(0);
      await visitor.page.keyboard.press("Tab");

      await visitor.error("email").waitFor();
      expect(await visitor.focused()).toBe("phone");
      expect(await visitor.accessible("textbox", "Adres e-mail")).toMatchObject({
        description: "Błąd: Prosimy podać adres w postaci nazwa@domena.pl.",
        invalid: "true",
        required: true,
      });
      expect(await visitor.spoken()).toBe("Adres e-mail: Prosimy podać adres w postaci nazwa@domena.pl.");

      await visitor.at("email").focus();
      await visitor.page.keyboard.press("End");
      await visitor.page.keyboard.type("example.or");
      expect(await visitor.error("email").count()).toBe(0);
      const right = await visitor.accessible("textbox", "Adres e-mail");
      expect(right).toMatchObject({ invalid: "false", focused: true });
      expect(right).not.toHaveProperty("description");
      expect(service.posts).toEqual([]);
    });

    test("is not sent with mistakes, leads to each, and is sent once they are corrected", async ({
      visitor,
      service,
    }) => {
      await visitor.open(place);
      await visitor.at("contactName").fill("An");
      await visitor.send();

      const summary = visitor.page.getByRole("alert");
      await summary.waitFor();
      expect(await summary.evaluate((element) => element.matches(":focus"))).toBe(true);
      expect((await summary.ariaSnapshot()).replaceAll(" ", " ")).toBe(
        `- alert:
  - heading "Prosimy poprawić 7 błędów:" [level=2]
  - list:
    - listitem:
      - 'link "Imię i nazwisko: Prosimy wpisać co najmniej 3 znaki."':
        - /url: "#contactName"
    - listitem:
      - 'link "Adres e-mail: To pole jest wymagane. Prosimy je uzupełnić."':
        - /url: "#email"
    - listitem:
      - 'link "Opis: To pole jest wymagane. Prosimy je uzupełnić."':
        - /url: "#summary"
    - listitem:
      - 'link "Kto składa wniosek: To pole jest wymagane. Prosimy je uzupełnić."':
        - /url: "#kind"
    - listitem:
      - 'link "Wnioskowana kwota: To pole jest wymagane. Prosimy je uzupełnić."':
        - /url: "#requestedAmount"
    - listitem:
      - 'link "Kosztorys: To pole jest wymagane. Prosimy je uzupełnić."':
        - /url: "#budget"
    - listitem:
      - 'link "Podaję prawdę: Bez zaznaczenia tego oświadczenia nie możemy przyjąć formularza."':
        - /url: "#consents-truth"`,
      );
      expect(service.posts.map((post) => post.get("_review"))).toEqual(["1"]);

      await summary.getByRole("link", { name: "Adres e-mail" }).click();
      expect(await visitor.focused()).toBe("email");
      await visitor.page.keyboard.type("anna@example.org");
      await summary.getByRole("link", { name: "Kto składa wniosek" }).click();
      expect(await visitor.focused()).toBe("kind");
      await visitor.page.keyboard.press("Space");
      await visitor.fillIn();
      expect(await visitor.page.locator(".error").count()).toBe(0);
      await visitor.send();

      await visitor.page.locator("[data-reference]").waitFor();
      expect(service.posts).toHaveLength(2);
    });
  });

  test("is drawn by the script as the server would draw it, with every message in its place", async ({ visitor }) => {
    await visitor.open();
    await visitor.at("kind-resident").check();
    await visitor.at("phone").fill("12");
    await visitor.at("postcode").fill("1");
    await visitor.at("budget-0-amount").fill("x");
    const typed = await visitor.page.evaluate(() => {
      const form = document.querySelector("form");
      return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [];
    });
    await visitor.send();
    await visitor.page.getByRole("alert").waitFor();
    const messages = () =>
      visitor.page.evaluate(() => ({
        title: document.title,
        summary: document.querySelector(".error-summary")?.innerHTML,
        wrappers: [...document.querySelectorAll("[data-field]:has(> .error)")].map((wrapper) => {
          const { children } = wrapper;
          const described = [wrapper, ...wrapper.querySelectorAll("[aria-invalid]")].map((element) => [
            element.id,
            element.getAttribute("aria-describedby"),
            element.getAttribute("aria-invalid"),
          ]);
          const order = [...children].map(({ tagName, id, className }) => [tagName, id, className]);
          return {
            field: wrapper.getAttribute("data-field"),
            described,
            order,
            said: wrapper.querySelector(":scope > .error")?.outerHTML,
          };
        }),
      }));
    const byScript = await messages();
    expect(byScript.wrappers.length).toBeGreaterThan(8);

    const { html } = drawAgain(new URLSearchParams(typed.map(([name = "", value = ""]) => [name, value])), false);
    await visitor.page.route("**/*.js", (route) => route.abort());
    await visitor.page.setContent(html);
    expect(byScript).toEqual(await messages());
  });

  test("takes back what the server has said of an answer once another is typed", async ({ visitor, service }) => {
    await visitor.open();
    await visitor.fillIn();
    await visitor.at("email").fill(onTheList);
    await visitor.send();
    await visitor.error("email").waitFor();
    expect(service.posts).toHaveLength(1);
    await visitor.page.getByRole("link", { name: /^Adres e-mail: Ten adres/ }).click();
    expect(await visitor.focused()).toBe("email");
    expect(await visitor.error("email").count()).toBe(1);

    await visitor.page.keyboard.type("x");
    expect(await visitor.error("email").count()).toBe(0);
  });

  test("says a day that was typed by half", async ({ visitor }) => {
    await visitor.open();
    await visitor.at("date").focus();
    await visitor.page.keyboard.type("12");
    await visitor.send();
    await visitor.page.getByRole("link", { name: /^Początek: Prosimy podać istniejącą datę/ }).waitFor();
  });

  test("loses no press of a button to a message that appears above it", async ({ visitor, service }) => {
    await visitor.open();
    await visitor.at("budget-0-amount").fill("x");
    await visitor.page.getByRole("button", { name: "Dodaj: Wiersz 2" }).last().click();
    await visitor.at("budget-1-item").waitFor();
    expect(service.posts).toHaveLength(1);
  });

  test.for([
    ["en", "E-mail: Please give an address such as name@example.org."],
    ["uk", "Електронна адреса: Будь ласка, вкажіть адресу у вигляді name@example.org."],
  ] as const)("speaks %s", async ([language, sentence], { visitor }) => {
    await visitor.open("form", language);
    await visitor.at("email").fill("anna");
    await visitor.page.keyboard.press("Tab");
    await visitor.error("email").waitFor();
    expect(await visitor.spoken()).toBe(sentence);
  });

  test("has the keyboards and the tokens of what is asked for", async ({ visitor }) => {
    await visitor.open();
    const of = (id: string) =>
      visitor.at(id).evaluate((it) => ["type", "inputmode", "autocomplete"].map((name) => it.getAttribute(name)));
    expect(await of("email")).toEqual(["email", "email", "email"]);
    expect(await of("phone")).toEqual(["tel", "tel", "tel"]);
    expect(await of("postcode")).toEqual(["text", "numeric", "postal-code"]);
    expect(await of("organisationNumber")).toEqual(["text", null, null]);
    expect(await of("requestedAmount")).toEqual(["text", "decimal", null]);
  });

  test("is accessible with its messages, and fits the narrowest window", async ({ visitor }) => {
    await visitor.open();
    await visitor.at("kind-resident").check();
    await visitor.at("budget-0-amount").fill("700");
    await visitor.at("requestedAmount").fill("600");
    await visitor.send();
    await visitor.page.getByRole("alert").waitFor();
    await look(visitor.page, "live-faults");
  });
});
