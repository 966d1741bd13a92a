import { expect } from "vitest";
import { isAccessible, picture } from "./checker.ts";
import type { Shipped } from "./forms.ts";
import { follows, type Stage } from "./stage.ts";
import { Typist } from "./typist.ts";

/** From the address bar to the receipt and the letter, without a pointer. */
export async function sendByKeyboard(stage: Stage, { id, appears, first }: Shipped): Promise<void> {
  // given
  const answers = await stage.answersOf(id);
  const page = await stage.open();
  const typist = await Typist.at(page);
  await page.goto(`${stage.product.url}/forms/${id}/page?lang=pl`);
  expect((await typist.tab()).text).toBe("Przejdź do treści");
  if (first) {
    await typist.fillIn(answers);
    await typist.enter();
    await page.locator("form[data-form]").waitFor();
  }
  if (appears) expect(await page.locator(`[name="${appears}"]`).isVisible(), appears).toBe(false);

  // when all that is asked for is answered, in the order of the page
  await typist.fillIn(answers);

  // then no control has been passed over
  const controls = page.locator("form[data-form] :is(input:not([type=hidden]), select, textarea):not([tabindex])");
  const shown = await controls.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute("name")),
  );
  expect([...new Set(shown)].filter((name) => !typist.visited.has(name ?? ""))).toEqual([]);
  expect(shown.length).toBeGreaterThan(8);
  if (appears) expect(typist.visited, appears).toContain(appears);

  // when it is sent
  await typist.enter();
  if (answers.form.kind === "grantCall") {
    await follows(page, "[data-review]");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("h1");
    await isAccessible(page, `${id} looked through`);
    await picture(page, `${id}-review`);
    await typist.tabToPrimary();
    await typist.enter();
  }

  // then the receipt has the focus, and a letter has come
  await follows(page, "[data-reference]");
  const isAtReceipt = () => document.activeElement?.closest("[data-reference]") instanceof HTMLElement;
  expect(await page.evaluate(isAtReceipt)).toBe(true);
  await isAccessible(page, `${id} received`);
  await picture(page, `${id}-receipt`);
  await stage.letterTo(answers, page);
  await page.context().close();
}
