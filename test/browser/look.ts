import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

export const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** With PICTURES=directory a picture of each page is left there, as a telephone and as a desk shows it. */
const pictures = process.env["PICTURES"];

async function isAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // A letter is shown in a frame that runs no script, the checker's included.
    .exclude("iframe")
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

async function fitsAt320(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} at 320 px`).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

/** Checks that a page is accessible and fits the narrowest window, and takes its picture. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState();
  await isAccessible(page, name);
  await fitsAt320(page, name);
  if (!pictures) return;
  const size = page.viewportSize();
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  }
  if (size) await page.setViewportSize(size);
}
