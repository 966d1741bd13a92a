import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Product } from "../../journeys/support/product.ts";

/** Somebody at a device of their own, which keeps what it is given between visits. */
export class Person {
  readonly #product: Product;
  readonly device: BrowserContext;
  readonly email: string;
  page: Page;

  private constructor(product: Product, device: BrowserContext, email: string, page: Page) {
    this.#product = product;
    this.device = device;
    this.email = email;
    this.page = page;
  }

  static async at(browser: Browser, product: Product, email: string): Promise<Person> {
    const device = await browser.newContext({ locale: "pl-PL", viewport: { width: 1000, height: 900 } });
    return new Person(product, device, email, await device.newPage());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.device.close();
  }

  async open(path = "/forms/krakow/page?lang=pl"): Promise<void> {
    await this.page.goto(this.#product.url + path);
    await this.name.waitFor();
  }

  /** Another visit, in a tab that knows nothing of the one before. */
  async comeBack(path?: string): Promise<void> {
    await this.page.close();
    this.page = await this.device.newPage();
    await this.open(path);
  }

  get name() {
    return this.page.getByLabel(/Imię i nazwisko|Full name|Name and surname/).first();
  }

  /** Fills in the sign-up for the conference in Kraków. */
  async fillIn(): Promise<void> {
    await this.name.fill("Żaneta Ćwikła");
    await this.page.locator("[name=email]").fill(this.email);
    await this.page.locator("[name=participantKind]").first().check();
    for (const consent of await this.page.locator("[name^='consents.']").all()) await consent.check();
  }

  /** Waits until the device has kept what was typed, which it does a moment after the last key. */
  kept = () => this.page.waitForFunction(() => document.querySelector("[data-foot]") !== null);

  send = () => this.page.getByRole("button", { name: "Wyślij zgłoszenie" }).last().click();
  press = (name: string) => this.page.getByRole("button", { name }).last().click();
  says = (text: string | RegExp) => this.page.getByText(text).first().waitFor();
  receipt = () => this.page.locator("[data-reference]").getAttribute("data-reference");

  letters = async (): Promise<number> => {
    await this.#product.settle();
    return (await this.#product.mail(this.email)).length;
  };
  seatsTaken = async (): Promise<number> => (await this.#product.json<PublicForm>("/forms/krakow")).seats?.taken ?? 0;
}
