import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import * as z from "zod/mini";
import { PublicForm } from "../../../schemas/public-form.ts";
import { type Message, Product } from "../../journeys/support/product.ts";
import { executablePath } from "../look.ts";
import { Answers, shipped } from "./forms.ts";

/** One product and one browser for all stories. */
export class Stage implements AsyncDisposable {
  readonly product: Product;
  readonly browser: Browser;

  private constructor(product: Product, browser: Browser) {
    this.product = product;
    this.browser = browser;
  }

  static async set(): Promise<Stage> {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    return new Stage(await Product.start(), browser);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.product[Symbol.asyncDispose]();
  }

  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const viewport = { width: 1280, height: 900 };
    const context = await this.browser.newContext({ viewport, locale: "pl-PL", colorScheme: "light", ...options });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** The address of a form; what is asked before it is shown has been answered. */
  pageOf(id: string, query = ""): string {
    const { first = {} } = shipped.find((one) => one.id === id) ?? {};
    return `${this.product.url}/forms/${id}/page?${new URLSearchParams({ lang: "pl", ...first }).toString()}${query}`;
  }

  formOf = async (id: string, language = "pl"): Promise<PublicForm> =>
    z.parse(PublicForm, await this.product.json(`/forms/${id}?lang=${language}`));

  /** What a person of their own answers. */
  async answersOf(id: string): Promise<Answers> {
    const { differently = {} } = shipped.find((one) => one.id === id) ?? {};
    const who = randomUUID();
    return new Answers(await this.formOf(id), {
      ...differently,
      email: `${who}@example.org`,
      organisation: `KGW ${who}`,
    });
  }

  /** The letter that tells somebody that a form has come, with the reference that the receipt shows. */
  async letterTo({ email }: Answers, page: { locator: Page["locator"] }): Promise<Message> {
    const reference = (await page.locator("[data-reference]").getAttribute("data-reference")) ?? "no reference";
    await this.product.settle();
    const letter = (await this.product.mail(email)).find(({ text }) => text.includes(reference));
    if (!letter) throw new Error(`Nobody has written to ${email} about ${reference}`);
    return letter;
  }
}

/** What follows a press of the button that sends; otherwise, what is said instead. */
export async function follows(root: { locator: Page["locator"] }, selector: string): Promise<void> {
  try {
    await root.locator(selector).first().waitFor();
  } catch (cause) {
    throw new Error(`No ${selector}: ${(await root.locator(".wspolnie").allInnerTexts()).join("; ")}`, { cause });
  }
}
