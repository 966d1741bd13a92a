import type { Product } from "./product.ts";
import { open, type Page, pageOf } from "./visitor.ts";

export type Typed = Record<string, string | string[]>;

const formsOf = ({ $ }: Page) => $('form[method="post"]');
type Form = ReturnType<typeof formsOf>;

/** What a browser sends of a form as it stands, without any of its buttons. */
export function untouched({ $ }: Page, form: Form): [string, string][] {
  return form
    .find("input, select, textarea")
    .toArray()
    .flatMap((control): [string, string][] => {
      const { name, type = "text", value = "", checked } = control.attribs;
      if (!name || ["submit", "button", "file"].includes(type)) return [];
      if (["checkbox", "radio"].includes(type) && checked === undefined) return [];
      if (control.name === "textarea") return [[name, $(control).text().replace(/^\n/, "")]];
      if (control.name === "select") return [[name, $(control).find("option[selected]").attr("value") ?? ""]];
      return [[name, type === "checkbox" ? value || "on" : value]];
    });
}

/** Boxes that must be ticked before anything can be sent: statements, consents. */
const statements = (form: Form): [string, string][] =>
  form
    .find("input[type=checkbox][required]")
    .toArray()
    .map(({ attribs }) => [attribs["name"] ?? "", attribs["value"] ?? "on"]);

/** The form of a page that somebody means: the one with these controls. */
function formWith(page: Page, names: readonly string[], where: string): Form {
  const all = formsOf(page);
  if (all.length === 0) throw new Error(`No form on ${where}: ${page.text}`);
  const form = all.filter((_, one) => names.every((name) => page.$(one).find(`[name="${name}"]`).length > 0)).first();
  if (form.length === 0) throw new Error(`No form with ${names.join()} on ${where}: ${page.text}`);
  return form;
}

/** Sends fields as a page without JavaScript does, and follows to where it is told to. */
export async function send(product: Product, path: string, fields: [string, string][]): Promise<Page> {
  const response = await product.fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields),
  });
  const location = response.headers.get("location");
  return location ? open(product, location) : pageOf(response);
}

/**
 * Fills in the form that is behind an address, as a person does: what it shows stays, what is typed takes its place, and
 * what must be ticked is ticked. A button is typed like a control; `to` is where one that leads elsewhere sends it. Answers
 * the page that follows.
 */
export async function fillIn(product: Product, path: string, typed: Typed = {}, to?: string): Promise<Page> {
  const page = await open(product, path);
  const form = formWith(page, Object.keys(typed), path);
  const kept = [...untouched(page, form), ...statements(form)].filter(([name]) => !(name in typed));
  const own = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return send(product, to ?? form.attr("action") ?? path, [
    ...new Map(kept.map((one) => [one.join("="), one])).values(),
    ...own,
  ]);
}
