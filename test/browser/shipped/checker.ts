import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const ours = createRequire(import.meta.url);
const axe = readFileSync(createRequire(ours.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Checks a page against WCAG 2.2 AA. The checker runs in a world of its own: the policy of the page need not allow it, and
 * whatever the page has done to what scripts share does not reach it.
 */
export async function isAccessible(page: Page, name: string, within = "html"): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send("Page.getFrameTree");
  const { executionContextId: contextId } = await devtools.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
  });
  await devtools.send("Runtime.evaluate", { contextId, expression: axe });
  const options = JSON.stringify({ runOnly: tags, iframes: false, resultTypes: ["violations"] });
  const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
    contextId,
    expression: `axe.run(${JSON.stringify(within)}, ${options}).then(({ violations, passes }) => ({
      passed: passes.length,
      found: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")),
    }))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  expect(exceptionDetails, name).toBeUndefined();
  expect(result.value.passed, `rules that concern ${name}`).toBeGreaterThan(5);
  expect(result.value.found, name).toEqual([]);
}

/** Nothing of a page is to be reached by scrolling sideways, neither the page nor any part of it. */
export async function scrollsNoSideways(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => element.matches("html") || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => !element.matches("input, textarea, select") && element.scrollWidth > element.clientWidth)
      .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`),
  );
  expect(wide, name).toEqual([]);
}

const pictures = process.env["PICTURES"];

/** With PICTURES=directory a picture of the page is left there. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `shipped-${name}.png`), fullPage: true });
}
