import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Answers } from "./forms.ts";
import { focused, type Stop } from "./stops.ts";

const mostPresses = 300;

/** Somebody who has a keyboard only, and does what the control asks for that has the focus. */
export class Typist {
  readonly #page: Page;
  readonly #dayFirst: boolean;
  /** Names of the controls that they came to. */
  readonly visited = new Set<string>();
  #last: Stop | undefined;

  constructor(page: Page, dayFirst: boolean) {
    this.#page = page;
    this.#dayFirst = dayFirst;
  }

  /** Whether dates are typed with the day first, which is up to the browser's own language. */
  static async at(page: Page): Promise<Typist> {
    await page.setContent("<input type=date>");
    await page.keyboard.press("Tab");
    await page.keyboard.type("01022003");
    return new Typist(page, (await page.locator("input").inputValue()) === "2003-02-01");
  }

  press = (key: string): Promise<void> => this.#page.keyboard.press(key);

  /** Moves on by a press of Tab: what then has the focus is further down, marked and in sight. */
  async tab(): Promise<Stop> {
    await this.press("Tab");
    const stop = await focused(this.#page);
    if (!stop)
      throw new Error(`Nothing has the focus after ${this.#last?.name || this.#last?.text || "the address bar"}`);
    const where = `${stop.kind} ${stop.name || stop.text}`;
    expect(stop.isMarked, `${where} is marked`).toBe(true);
    expect(stop.isInSight, `${where} is in sight`).toBe(true);
    expect(stop.place, `${where} after ${this.#last?.name || this.#last?.text}`).toBeGreaterThanOrEqual(
      this.#last?.place ?? 0,
    );
    this.#last = stop;
    if (stop.name) this.visited.add(stop.name);
    return stop;
  }

  /** Presses the button that has the focus: what follows has an order of its own. */
  async enter(): Promise<void> {
    await this.press("Enter");
    this.#last = undefined;
  }

  /** Goes through a page from where the focus is, answers all that it comes to, and stops at the button that sends. */
  async fillIn(answers: Answers): Promise<void> {
    for (let presses = 0; presses < mostPresses; presses += 1) {
      const stop = await this.tab();
      if (stop.isPrimary) return;
      await this.#answer(stop, answers);
    }
    throw new Error("Tab does not lead to the button that sends");
  }

  async tabToPrimary(): Promise<void> {
    for (let presses = 0; presses < mostPresses; presses += 1) if ((await this.tab()).isPrimary) return;
    throw new Error("Tab does not lead to the button that sends");
  }

  async #answer({ kind, name, value, isChecked }: Stop, answers: Answers): Promise<void> {
    const wanted = answers.at(name);
    const [first] = wanted;
    if (kind === "button") {
      const rows = await this.#page.locator(`fieldset.row[id^="${value}-"]`).count();
      if (name === "_add" && rows < answers.rowsOf(value).length) await this.#addRow(value, rows);
    } else if (kind === "input checkbox") {
      if (wanted.includes(value) && !isChecked) await this.press("Space");
    } else if (first === undefined) {
      return;
    } else if (kind === "input radio") {
      await this.press("Space");
      for (let presses = 0; presses < 20 && (await focused(this.#page))?.value !== first; presses += 1)
        await this.press("ArrowDown");
    } else if (kind === "select") {
      for (let presses = 0; presses < 40 && (await focused(this.#page))?.value !== first; presses += 1)
        await this.press("ArrowDown");
    } else if (value === "") {
      await this.#page.keyboard.type(kind === "input date" ? this.#digits(first) : first);
    }
  }

  /** A new row takes the focus, which is above the button. */
  async #addRow(group: string, row: number): Promise<void> {
    await this.enter();
    await this.#page.locator(`[name^="${group}[${row}]."]:focus`).waitFor();
    await this.press("Shift+Tab");
  }

  #digits(date: string): string {
    const [year = "", month = "", day = ""] = date.split("-");
    return this.#dayFirst ? day + month + year : month + day + year;
  }
}
