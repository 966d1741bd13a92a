import { chromium } from "playwright-core";
import { test } from "vitest";
import { Product } from "../journeys/support/product.ts";
import { executablePath } from "./look.ts";
import { PlainBrowser } from "./plain-window.ts";

/** What stories of a file share. Each is started when the first story asks for it, and ended with the file. */
export const it = test
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("product", { scope: "file" }, async ({}, { onCleanup }) => {
    const product = await Product.start();
    onCleanup(() => product[Symbol.asyncDispose]());
    return product;
  })
  /** A browser in which no script runs. */
  .extend("plain", { scope: "file" }, async ({ product }, { onCleanup }) => {
    const plain = await PlainBrowser.start(product);
    onCleanup(() => plain.close());
    return plain;
  });
