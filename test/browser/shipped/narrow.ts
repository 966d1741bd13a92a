import type { Page } from "playwright-core";
import { expect } from "vitest";
import { picture, scrollsNoSideways } from "./checker.ts";
import type { Shipped } from "./forms.ts";
import { putIn, send } from "./putting.ts";
import type { Stage } from "./stage.ts";
import { focused, reachable, type Stop } from "./stops.ts";

/** A window of 1280 by 1024 pixels at 400 %, which is also as narrow as any telephone. */
export const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** Tab leads from where the focus is to everything further down, once, in order, and out of the page. */
export async function tabThrough(page: Page, name: string): Promise<void> {
  const start = (await focused(page))?.place ?? -1;
  const expected = (await reachable(page)).filter((place) => place > start);
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop || stop.place <= (stops.at(-1)?.place ?? start) - 1) break;
    const where = `${name}: ${stop.kind} ${stop.name || stop.text}`;
    expect(stop.isMarked, `${where} is marked`).toBe(true);
    expect(stop.isInSight, `${where} is in sight`).toBe(true);
    expect(stop.bottom, `${where} is not above what comes before`).toBeGreaterThan(stops.at(-1)?.top ?? 0);
    stops.push(stop);
  }
  expect([...new Set(stops.map(({ place }) => place))], name).toEqual(expected);
  expect(expected.length).toBeGreaterThan(10);
}

/** Filled in, with mistakes first, in the smallest window there is. */
export async function sendInNarrowWindow(stage: Stage, { id }: Shipped): Promise<void> {
  // given
  const answers = await stage.answersOf(id);
  const page = await stage.open(zoomed);
  await page.goto(stage.pageOf(id));
  await scrollsNoSideways(page, id);
  await tabThrough(page, id);
  await picture(page, `${id}-narrow`);

  // when it is sent by Enter in its first field, with nothing typed
  await page.locator("form[data-form] input[type=text]:not([tabindex])").first().press("Enter");
  await page.locator(".error-summary").waitFor();

  // then
  await scrollsNoSideways(page, `${id} with mistakes`);
  await tabThrough(page, `${id} with mistakes`);

  // when
  await putIn(page, answers);
  await scrollsNoSideways(page, `${id} filled in`);
  await send(page, answers, async () => {
    await picture(page, `${id}-narrow-review`);
    await scrollsNoSideways(page, `${id} looked through`);
  });
  await scrollsNoSideways(page, `${id} received`);
  await stage.letterTo(answers, page);
  await page.context().close();
}
