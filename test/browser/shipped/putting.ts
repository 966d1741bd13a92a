import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Answers } from "./forms.ts";
import { follows } from "./stage.ts";

/** A page, a part of it, or a frame. */
export interface Root {
  locator(selector: string): Locator;
}

/** Puts answers into a form, wherever it has a control that is asked for. */
export async function putIn(root: Root, answers: Answers, but: readonly string[] = []): Promise<void> {
  for (const name of answers.names()) {
    const wanted = answers.at(name);
    const [first] = wanted;
    if (first === undefined || but.includes(name)) continue;
    const [, group = "", row = "0"] = /^(\w+)\[(\d+)\]/.exec(name) ?? [];
    const control = root.locator(`[name="${name}"]`);
    const add = root.locator(`button[name=_add][value="${group}"]`);
    if (Number(row) > 0 && (await add.isVisible()) && (await control.count()) === 0) {
      await add.click();
      await control.first().waitFor();
    }
    if (!(await control.first().isVisible())) continue;
    const kind = await control.first().getAttribute("type");
    if (kind === "radio") await root.locator(`[name="${name}"][value="${first}"]`).check();
    else if (kind !== "checkbox") await putText(control.first(), first);
    else
      for (const one of wanted) {
        if (one !== "false") await root.locator(`[name="${name}"][value="${one}"]`).check();
      }
  }
}

async function putText(control: Locator, text: string): Promise<void> {
  if (await control.evaluate((element) => element.localName === "select")) await control.selectOption(text);
  else await control.fill(text);
}

/** Answers what is asked before the form is shown. */
export async function answerFirst(root: Root, answers: Answers): Promise<void> {
  await root.locator("form button.primary").first().waitFor();
  if ((await root.locator("form[data-form]").count()) > 0) return;
  await putIn(root, answers);
  await root.locator("button.primary").click();
  await root.locator("form[data-form]").waitFor();
}

/** Presses the button that sends, looks through an application, and comes to the receipt. */
export async function send(root: Root, answers: Answers, look = async (): Promise<void> => {}): Promise<void> {
  await root.locator("button.primary").last().click();
  if (answers.form.kind === "grantCall") {
    await follows(root, "[data-review]");
    const text = (await root.locator("form[data-review]").innerText()).replaceAll(/\s+/g, " ");
    for (const name of ["email", "projectTitle"]) expect(text).toContain(answers.at(name)[0]);
    await look();
    await root.locator("button.primary").last().click();
  }
  await follows(root, "[data-reference]");
}
