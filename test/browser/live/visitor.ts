import type { Browser, Locator, Page } from "playwright-core";
import { call, type Service } from "./filling.ts";

/** Whose page it is that shows the form. */
export const places = ["form", "town"] as const;

/** Somebody who fills in the call of `filling.ts` in a window with scripts. */
export class Visitor {
  readonly page: Page;
  readonly #origin: string;
  /** What scripts have complained of. */
  readonly complaints: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  static async come(browser: Browser, { origin }: Service): Promise<Visitor> {
    const context = await browser.newContext({ bypassCSP: true, locale: "pl-PL" });
    return new Visitor(await context.newPage(), origin);
  }

  /** To the page of the form, or to a page of a town that has it inside. */
  async open(place: (typeof places)[number] = "form", language = "pl"): Promise<void> {
    const path = place === "form" ? `/forms/${call.id}/page?lang=${language}` : "/town";
    await this.page.goto(this.#origin + path);
    await this.page.locator("form > [role=status]").waitFor({ state: "attached" });
  }

  at = (id: string): Locator => this.page.locator(`#${id}`);
  error = (id: string): Locator => this.at(`${id}-error`);
  send = (): Promise<void> => this.page.locator("form button.primary").click();

  /** What has been read out last. */
  spoken = (): Promise<string> => this.text("form > [role=status]");
  text = async (selector: string): Promise<string> =>
    ((await this.page.locator(selector).textContent()) ?? "").replaceAll(/\s/g, " ");

  /** Id of the control that has the focus. */
  focused = (): Promise<string | undefined> =>
    this.page.evaluate(() => {
      const outer = document.activeElement;
      return (outer?.shadowRoot?.activeElement ?? outer)?.id;
    });

  /** What assistive technology is told of a control, by the role and the name it is told. */
  async accessible(role: string, name: string): Promise<Record<string, unknown>> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    await devtools.detach();
    const node = nodes.find((one) => one.role?.value === role && one.name?.value === name);
    if (!node) throw new Error(`no ${role} ${name}`);
    const states = (node.properties ?? []).map((property): [string, unknown] => [property.name, property.value.value]);
    return { ...(node.description?.value && { description: node.description.value }), ...Object.fromEntries(states) };
  }

  /** Fills in what is always asked for. */
  async fillIn(): Promise<void> {
    await this.at("contactName").fill("Anna Nowak");
    await this.at("email").fill("anna@example.org");
    await this.at("summary").fill("Ogród");
    await this.at("kind").check();
    await this.at("requestedAmount").fill("1500,50");
    await this.at("budget-0-item").fill("Sadzonki");
    await this.at("budget-0-amount").fill("1500,5");
    await this.at("consents-truth").check();
  }

  leave = (): Promise<void> => this.page.context().close();
}
