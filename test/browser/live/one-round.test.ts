import { existsSync } from "node:fs";
import type { Route } from "playwright-core";
import { describe, expect } from "vitest";
import { executablePath } from "../look.ts";
import { onTheList } from "./filling.ts";
import { test } from "./fixtures.ts";
import { places, type Visitor } from "./visitor.ts";

const missing = "Imię i nazwisko: To pole jest wymagane. Prosimy je uzupełnić.";

const summary = ({ page }: Visitor) => page.locator(".error-summary");
const lines = async (visitor: Visitor) =>
  (await summary(visitor).locator("li").allTextContents()).map((line) => line.replaceAll(/\s/g, " "));
/** One mistake that a browser knows of, and two that it does not. */
async function fillInWrongly(visitor: Visitor): Promise<void> {
  await visitor.fillIn();
  await visitor.at("contactName").fill("");
  await visitor.at("email").fill(onTheList);
  await visitor.at("requestedAmount").fill("1600");
}

describe.skipIf(!existsSync(executablePath))("mistakes that the browser and the server find", () => {
  test.for(places)(
    "are told at once in the page of the %s, each where it is, in one list",
    async (place, { visitor, service }) => {
      await visitor.open(place);
      await visitor.page.evaluate(() => {
        const root = document.querySelector("wspolnie-form")?.shadowRoot ?? document;
        root.addEventListener("focusin", ({ target }) => {
          if (target instanceof Element && target.matches(".error-summary"))
            document.documentElement.dataset["told"] += "!";
        });
      });
      await fillInWrongly(visitor);
      await visitor.at("date").focus();
      await visitor.page.keyboard.type("12");

      await visitor.send();
      await summary(visitor).waitFor();

      expect(await lines(visitor)).toEqual([
        missing,
        expect.stringMatching(/^Adres e-mail: Ten adres/),
        expect.stringMatching(/^Początek: Prosimy podać istniejącą datę/),
        expect.stringMatching(/^Kosztorys: /),
      ]);
      expect(await summary(visitor).locator("h2").textContent()).toBe("Prosimy poprawić 4\u00a0błędy:");
      for (const id of ["contactName", "email", "date", "budget"]) expect(await visitor.error(id).count(), id).toBe(1);
      expect(await visitor.page.locator("html").getAttribute("data-told")).toBe("undefined!");
      expect(await visitor.page.locator("form button.primary").getAttribute("aria-disabled")).toBeNull();
      expect(service.posts.map((post) => post.get("_review"))).toEqual(["1"]);

      await visitor.at("contactName").fill("Anna Nowak");
      await visitor.at("email").fill("anna@example.org");
      await visitor.at("requestedAmount").fill("1500,50");
      await visitor.at("date").fill("2027-05-01");
      await visitor.send();
      await visitor.page.locator("[data-reference]").waitFor();
      expect(service.posts).toHaveLength(2);
    },
  );

  test("are told as far as the browser knows them when there is no network", async ({ visitor }) => {
    await visitor.open();
    await fillInWrongly(visitor);
    await visitor.page.context().setOffline(true);
    await visitor.send();
    await summary(visitor).waitFor();
    expect(await lines(visitor)).toEqual([missing]);
    expect(await visitor.page.getByRole("alert").count()).toBe(1);
  });

  test("are told as far as the browser knows them when the server takes its time, and not once more later", async ({
    visitor,
    service,
  }) => {
    await visitor.open();
    await fillInWrongly(visitor);
    const held: Route[] = [];
    await visitor.page.route("**/submissions*", (route) => void held.push(route));
    await visitor.send();
    await visitor.page.keyboard.press("Enter");
    await summary(visitor).waitFor();
    expect(held).toHaveLength(1);
    expect(await lines(visitor)).toEqual([missing]);

    await visitor.at("contactName").fill("Anna");
    await visitor.page.unroute("**/submissions*");
    await visitor.send();
    await visitor.error("email").waitFor();
    expect(service.posts).toHaveLength(1);
  });

  test("are never overruled: what the browser alone finds wrong is not sent", async ({ visitor }) => {
    await visitor.open();
    await visitor.fillIn();
    await visitor.at("contactName").fill("An");
    const { html, status } = { html: '<div class="wspolnie"><h1>Sprawdź</h1></div>', status: 200 };
    await visitor.page.route("**/submissions*", (route) =>
      route.fulfill({ status, body: html, contentType: "text/html" }),
    );
    await visitor.send();
    await summary(visitor).waitFor();
    expect(await lines(visitor)).toEqual(["Imię i nazwisko: Prosimy wpisać co najmniej 3 znaki."]);
    expect(await visitor.at("contactName").inputValue()).toBe("An");
  });

  test("are told in the form as it is now, where it was published anew meanwhile", async ({ visitor, service }) => {
    await visitor.open();
    await fillInWrongly(visitor);
    await visitor.page.route("**/submissions*", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(name="_version" value=")\d+/, "$1".concat("2"));
      await route.fulfill({ response, body: body.replaceAll("Numer organizacji", "Numer w rejestrze") });
    });
    await visitor.send();
    await summary(visitor).waitFor();
    expect((await lines(visitor)).length).toBe(3);
    expect(await visitor.page.getByText("Numer w rejestrze").count()).toBe(1);
    expect(await visitor.at("summary").inputValue()).toBe("Ogród");
    expect(service.posts).toHaveLength(1);
  });
});
