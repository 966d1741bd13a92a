import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Shipped } from "./forms.ts";
import { answerFirst, putIn, send } from "./putting.ts";
import type { Stage } from "./stage.ts";

/** What is typed and picked, apart from what the page says itself. */
const typed = (page: Page): Promise<[string, string][]> =>
  page
    .locator("form[data-form]")
    .evaluate((form) =>
      form instanceof HTMLFormElement
        ? [...new FormData(form)]
            .map(([name, value]): [string, string] => [name, String(value)])
            .filter(([name, value]) => !/^(_|language$)/.test(name) && value !== "")
        : [],
    );

/** A mistake, rows, another language and a look through it, where no script runs. */
export async function sendWithoutScript(stage: Stage, { id }: Shipped): Promise<void> {
  // given
  const answers = await stage.answersOf(id);
  const page = await stage.open({ javaScriptEnabled: false });
  await page.goto(`${stage.product.url}/forms/${id}/page?lang=pl`);
  await answerFirst(page, answers);
  await putIn(page, answers, ["email"]);
  const before = await typed(page);
  expect(before.length).toBeGreaterThan(6);

  // when one answer is missing
  await page.locator("button.primary").last().click();
  await page.waitForLoadState();

  // then that alone is said, and everything else is kept
  const summary = page.locator(".error-summary");
  expect(await summary.locator("a").allTextContents()).toEqual([expect.stringMatching(/^Adres e-mail: /)]);
  expect(await typed(page)).toEqual(before);

  // when it is read in another language, and in the first again
  await page.locator("button[name=_language][value=en]").click();
  await page.waitForLoadState();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await typed(page)).toEqual(before);
  expect(await summary.locator("a").allTextContents()).toEqual([expect.stringMatching(/^E-mail address: /)]);
  await page.locator("button[name=_language][value=pl]").click();
  await page.waitForLoadState();
  expect(await typed(page)).toEqual(before);

  // when it is complete
  await page.locator("[name=email]").fill(answers.email);
  if (answers.form.kind === "conference") {
    await page.locator("button[name=_review]").last().click();
    expect(await page.locator("form[data-review]").innerText()).toContain(answers.email);
  }
  await send(page, answers);

  // then
  expect(page.url()).toContain("/receipts/");
  await stage.letterTo(answers, page);
  await page.context().close();
}
