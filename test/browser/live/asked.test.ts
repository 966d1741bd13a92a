import { existsSync } from "node:fs";
import { describe, expect } from "vitest";
import { executablePath } from "../look.ts";
import { test } from "./fixtures.ts";
import { places } from "./visitor.ts";

describe.skipIf(!existsSync(executablePath))("what a script shows, hides and adds up", () => {
  test("reads a form before it is in the page of the town, which is laid out once", async ({ visitor }) => {
    await visitor.page.addInitScript(() => {
      const { FormData: Reading } = window;
      window.FormData = class extends Reading {
        constructor(form?: HTMLFormElement, pressed?: HTMLElement | null) {
          super(form, pressed);
          const { dataset } = document.documentElement;
          dataset["read"] = `${dataset["read"] ?? ""} ${form?.isConnected ? "shown" : "apart"}`;
        }
      };
    });
    await visitor.open("town");
    await visitor.at("contactName").waitFor();
    expect(await visitor.page.locator("html").getAttribute("data-read")).toBe(" apart");
  });

  describe.each(places)("in the page of the %s", (place) => {
    test("shows what is asked for, and neither sends nor loses what is not", async ({ visitor, service }) => {
      await visitor.open(place);
      const patron = visitor.at("patron");
      const section = visitor.page.getByRole("group", { name: "O grupie" });
      expect(await section.isVisible()).toBe(false);

      await visitor.at("kind-resident").check();
      expect(await section.isVisible()).toBe(true);
      expect(await visitor.focused()).toBe("kind-resident");
      await patron.fill("Fundacja");
      await visitor.at("members-0-fullName").fill("Jan");
      expect(await visitor.at("members-0-parent").isVisible()).toBe(false);
      await visitor.at("members-0-minor").check();
      expect(await visitor.at("members-0-parent").isVisible()).toBe(true);

      await visitor.at("kind").check();
      expect(await section.isVisible()).toBe(false);
      await visitor.at("kind-resident").check();
      expect(await patron.inputValue()).toBe("Fundacja");
      await visitor.at("kind").check();
      await visitor.fillIn();
      await visitor.send();

      await visitor.page.locator("[data-reference]").waitFor();
      const names = [...(service.posts[0]?.keys() ?? [])];
      expect(names).toContain("kind");
      expect(names.filter((name) => /patron|members/.test(name))).toEqual([]);
    });

    test("keeps what is not asked for while only its rows change", async ({ visitor }) => {
      await visitor.open(place);
      await visitor.at("kind-resident").check();
      await visitor.at("patron").fill("Fundacja");
      await visitor.at("kind").check();
      await visitor.page.getByRole("button", { name: "Dodaj: Wiersz 2" }).last().click();

      await visitor.at("budget-1-item").waitFor();
      expect(await visitor.at("patron").isVisible()).toBe(false);
      await visitor.at("kind-resident").check();
      expect(await visitor.at("patron").inputValue()).toBe("Fundacja");
    });

    test("adds up while amounts are typed, and tells how far they are from what is asked for", async ({ visitor }) => {
      await visitor.open(place);
      const total = "[data-total='budget.amount']";
      const says = async (selector: string, text: string) => expect(await visitor.text(selector)).toBe(text);
      await visitor.at("requestedAmount").fill("2 000");
      await says(total, "Razem: 0,00 zł");
      await says(".difference", "");

      await visitor.at("budget-0-amount").fill("1500,50");
      await says(total, "Razem: 1 500,50 zł");
      await says(".difference", "Do kwoty wnioskowanej z wkładem własnym brakuje jeszcze: 499,50 zł.");
      expect(await visitor.spoken()).toBe("");
      await visitor.page.keyboard.press("Tab");
      expect(await visitor.spoken()).toBe(
        "Razem: 1 500,50 zł Do kwoty wnioskowanej z wkładem własnym brakuje jeszcze: 499,50 zł.",
      );
      await visitor.at("budget-0-amount").fill("2000");
      await says(".difference", "Suma jest równa kwocie wnioskowanej z wkładem własnym.");
      await visitor.at("budget-0-amount").fill("2000,01");
      await says(".difference", "Ponad kwotę wnioskowaną z wkładem własnym: 0,01 zł.");
    });

    test("counts the characters that are left, aloud only near the end, and cuts nothing", async ({ visitor }) => {
      await visitor.open(place);
      const summary = visitor.at("summary");
      expect(await summary.getAttribute("maxlength")).toBeNull();
      await summary.fill("a".repeat(78));
      expect(await visitor.text(".count")).toBe("Można wpisać jeszcze 22 znaki.");
      await summary.pressSequentially("aaa");
      await visitor.page.locator("form > [role=status]", { hasText: "19" }).waitFor();
      expect(await visitor.spoken()).toBe("Można wpisać jeszcze 19 znaków.");
      await summary.fill("a".repeat(101));
      expect(await visitor.text(".count")).toBe("Tekst jest za długi o 1 znak.");
      await visitor.page.keyboard.press("Tab");
      await visitor.error("summary").waitFor();
      expect(await summary.inputValue()).toHaveLength(101);
    });
  });
});
