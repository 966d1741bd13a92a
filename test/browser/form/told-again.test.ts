import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import * as z from "zod/mini";
import { it } from "../fixtures.ts";
import { look } from "../look.ts";
import { Person } from "./person.ts";

it("says of a submission that was cut off the same on the next visit, and asks for what was not kept", async ({
  browser,
  product,
}) => {
  // given what is not kept, so that it cannot go out by itself
  await using person = await Person.at(browser, product, "tunel@example.org");
  await person.open();
  await person.fillIn();
  await person.page.locator("[name=otherNeeds]").fill("tłumacz języka migowego");
  await person.device.route("**/forms/krakow/submissions*", (route) => route.abort());

  // when
  await person.send();
  const trouble = person.page.locator("[data-notice=trouble] p").first();
  const said = await trouble.innerText();
  await person.comeBack();

  // then
  const kept = person.page.locator("[data-notice=kept]");
  await kept.waitFor();
  expect(said).toContain("Nie wiemy, czy formularz dotarł");
  expect(await kept.innerText()).toContain(said);
  expect(await kept.innerText()).toContain("Jeśli były podane, prosimy podać je ponownie.");
  expect(await kept.innerText()).not.toContain("Załączników");
});

const Source = z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) });

it("names what was kept of a question that the form does not ask any more", async ({ browser, product }) => {
  // given
  await using person = await Person.at(browser, product, "dawniej@example.org");
  await person.open();
  await person.fillIn();
  await person.page.locator("[name=questions]").fill("Czy będzie parking?");
  await person.kept();
  const form = Source.parse(JSON.parse(await readFile("forms/krakow.json", "utf8")));
  const today = { ...form, fields: form.fields.filter(({ name }) => name !== "questions") };
  const headers = { "content-type": "application/json" };
  await product.json("/_local/publish", { method: "POST", headers, body: JSON.stringify({ sources: [today] }) });
  // Functions look for another version once a minute.
  await product.advance("PT2M");

  // when
  await person.comeBack();

  // then
  await person.says("Formularz został zmieniony, odkąd zaczęto go wypełniać.");
  await person.says("Przywróciliśmy odpowiedzi");
  expect(await person.page.locator("[data-changed] dl").innerText()).toContain("Czy będzie parking?");
  expect(await person.page.locator("[data-changed]:focus").count()).toBe(0);
  expect(await person.name.inputValue()).toBe("Żaneta Ćwikła");
  expect(await person.page.locator("[name=participantKind]").first().isChecked()).toBe(true);
  await look(person.page, "form-restored-changed");

  // What is sent now answers the form as it is.
  await person.send();
  await person.says("Zgłoszenie zostało przyjęte");
  expect(await person.letters()).toBe(1);
});
