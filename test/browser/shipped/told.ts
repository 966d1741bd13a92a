import { expect } from "vitest";
import * as z from "zod/mini";
import { faultWords } from "../../../functions/shared/words/faults/message.ts";
import { idOf, nameOfField } from "../../../functions/shared/words/faults/names.ts";
import { Problem } from "../../../schemas/problem.ts";
import type { PublicField } from "../../../schemas/public-form.ts";
import type { Shipped } from "./forms.ts";
import type { Stage } from "./stage.ts";
import { accessibilityTree, type Told } from "./tree.ts";

const roles =
  /^(button|checkbox|combobox|Date|dialog|DisclosureTriangle|group|heading|image|link|navigation|radio|radiogroup|region|spinbutton|textbox)$/;
/** What is named by nothing, though it should be. A part that can be opened is named by its summary. */
const nameless = (tree: readonly Told[]) =>
  tree.filter(({ role, name, tag }) => roles.test(role) && name === "" && tag !== "details");
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** What the page has to tell of a field and of all its controls. */
function expectTold(tree: readonly Told[], field: PublicField, message?: string): void {
  const { name, label, help, required, options = [], fields, type } = field;
  const isSet = type === "group" || (type.startsWith("choice") && options.length <= 7) || type === "choices";
  const found = tree.find((one) => (isSet ? one.field === name && one.role !== "generic" : one.id === idOf(name)));
  if (!found) throw new Error(`${name} is not in the tree`);
  expect(found.name, name).toBe(plain(isSet && required ? `${label} * (wymagane)` : label).replace(" *", ""));
  expect(found.description, `description of ${name}`).toContain(plain(help));
  if (message === undefined) expect(found.description, `description of ${name}`).not.toContain("Błąd:");
  else expect(found.description, `description of ${name}`).toContain(plain(`Błąd: ${message}`));
  if (!isSet) {
    // Chromium tells of no date that it is required.
    if (type !== "date") expect(found.states["required"] ?? false, `${name} is required`).toBe(required);
    expect(found.states["invalid"] ?? "false", `${name} is invalid`).toBe(String(message !== undefined));
  }
  for (const option of isSet ? options : []) {
    const button = tree.find((one) => one.control === name && one.value === option.value);
    expect(button, `${name}: ${option.value}`).toMatchObject({
      role: type === "choice" ? "radio" : "checkbox",
      name: plain(option.label),
      states: { invalid: "false" },
    });
  }
  for (const inner of fields ?? []) {
    expectTold(tree, { ...inner, name: `${name}[0].${inner.name}` });
  }
}

/** Names, descriptions and states of everything in a form, as it is and with mistakes, and the list of these. */
export async function tellsAll(stage: Stage, { id, first = {} }: Shipped): Promise<void> {
  // given
  const form = await stage.formOf(id);
  const response = await stage.product.fetch(`/forms/${id}/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `tree-of-${id}-0000000` },
    body: JSON.stringify({ answers: first, consents: {}, language: "pl" }),
  });
  const { errors = [] } = z.parse(Problem, await response.json());
  const messages = new Map(errors.map(({ field, message }) => [field, message]));
  const page = await stage.open();
  await page.goto(stage.pageOf(id));
  await page.locator("form > [role=status]").waitFor({ state: "attached" });
  const asked = async () => {
    const visible = await Promise.all(
      form.fields.map(async ({ name }) => ({ name, is: await page.locator(`[data-field="${name}"]`).isVisible() })),
    );
    return form.fields.filter(({ name }) => visible.find((one) => one.name === name)?.is);
  };

  // then every control says what it is
  const tree = await accessibilityTree(page);
  const fields = await asked();
  expect(fields.length).toBeGreaterThan(5);
  for (const field of fields) expectTold(tree, field);
  for (const { name, text } of form.consents) {
    expect(
      tree.find((one) => one.control === `consents.${name}`),
      name,
    ).toMatchObject({
      name: plain(text),
      states: { invalid: "false" },
    });
  }
  expect(nameless(tree)).toEqual([]);

  // when it is sent with nothing in it
  await page.locator("button.primary").last().click();
  const summary = page.getByRole("alert");
  await summary.waitFor();

  // then the list has the focus, a heading, and a link to each mistake in the words of the service
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const heading = await summary.getByRole("heading", { level: 2 }).innerText();
  expect(plain(heading)).toBe(plain(faultWords.pl.form.errorSummary(errors.length)));
  const label = (name: string) => nameOfField(form, faultWords.pl, () => "", name);
  const links = summary.getByRole("link");
  expect((await links.allInnerTexts()).map(plain)).toEqual(
    errors.map(({ field, message }) => plain(`${label(field)}: ${message}`)),
  );
  for (const [index, { field }] of errors.entries()) {
    expect(await links.nth(index).getAttribute("href")).toBe(`#${idOf(field)}`);
  }

  // and so has each field
  const wrong = await accessibilityTree(page);
  for (const field of fields) expectTold(wrong, field, messages.get(field.name));
  expect(nameless(wrong)).toEqual([]);
  await page.context().close();
}
