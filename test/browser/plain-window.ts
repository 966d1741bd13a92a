import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import type { Product } from "../journeys/support/product.ts";
import { executablePath, look } from "./look.ts";

const desk = { width: 1280, height: 900 };
export const telephone = { width: 360, height: 740 };

/** A window in which no script runs, worked by keyboard where something is sent. */
export class PlainWindow {
  readonly page: Page;
  readonly #product: Product;
  readonly #checker: Page;

  constructor(product: Product, page: Page, checker: Page) {
    this.#product = product;
    this.page = page;
    this.#checker = checker;
  }

  async visit(path: string, name?: string): Promise<void> {
    await this.page.goto(new URL(path, this.#product.url).href);
    if (name) await this.look(name);
  }

  /** Looks at the page as it stands. The checker of accessibility is a script, so it gets a copy. */
  async look(name: string): Promise<void> {
    await this.#checker.setViewportSize(this.page.viewportSize() ?? desk);
    await this.#checker.goto(new URL("/healthz", this.#product.url).href);
    await this.#checker.setContent(await this.page.content());
    await look(this.#checker, name);
  }

  says = (text: string | RegExp): Promise<void> => this.page.getByText(text).first().waitFor();

  control = (name: string): Locator => this.page.locator(`[name="${name}"]`).first();

  /** Moves on with Tab until a control has the focus. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${control}`);
  }

  /** Types over what a control holds. */
  async type(name: string, text: string): Promise<void> {
    await this.tabTo(this.control(name));
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
  }

  /** Picks one of several answers: the space bar takes the first, arrows lead to the others. */
  async pick(name: string, value: string): Promise<void> {
    const all = this.page.locator(`[name="${name}"]`);
    const picked = this.page.locator(`[name="${name}"]:checked`);
    const isNew = (await picked.count()) === 0;
    await this.tabTo(isNew ? all.first() : picked);
    if (isNew) await this.page.keyboard.press("Space");
    const wanted = this.page.locator(`[name="${name}"][value="${value}"]`);
    for (let presses = await all.count(); presses > 0 && !(await wanted.isChecked()); presses -= 1) {
      await this.page.keyboard.press("ArrowDown");
    }
  }

  async tick(name: string, value?: string): Promise<void> {
    await this.tabTo(value ? this.page.locator(`[name="${name}"][value="${value}"]`) : this.control(name));
    await this.page.keyboard.press("Space");
  }

  /** Presses a button with the Enter key once the focus has come to it. */
  press = (button: string | RegExp): Promise<void> =>
    this.#enter(this.page.getByRole("button", { name: button }).last());

  /** Sends a form: the one of a question unless told otherwise. */
  submit = (button = "button.primary"): Promise<void> => this.#enter(this.page.locator(button).last());

  async #enter(button: Locator): Promise<void> {
    await this.tabTo(button);
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }
}

/** A browser whose windows look at one product. */
export class PlainBrowser {
  readonly #product: Product;
  readonly #browser: Browser;
  readonly #checkers: BrowserContext;

  private constructor(product: Product, browser: Browser, checkers: BrowserContext) {
    this.#product = product;
    this.#browser = browser;
    this.#checkers = checkers;
  }

  static async start(product: Product): Promise<PlainBrowser> {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    return new PlainBrowser(product, browser, await browser.newContext({ bypassCSP: true, locale: "pl-PL" }));
  }

  async open(viewport = desk): Promise<PlainWindow> {
    const context = await this.#browser.newContext({ viewport, locale: "pl-PL", javaScriptEnabled: false });
    return new PlainWindow(this.#product, await context.newPage(), await this.#checkers.newPage());
  }

  close = (): Promise<void> => this.#browser.close();
}
