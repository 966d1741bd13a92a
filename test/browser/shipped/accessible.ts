import { isAccessible, picture } from "./checker.ts";
import type { Shipped } from "./forms.ts";
import type { Stage } from "./stage.ts";

/** The form and the form with mistakes, in light and dark, which is when every colour of both is seen. */
export async function isAccessibleIn(
  stage: Stage,
  { id, first }: Shipped,
  colorScheme: "light" | "dark",
): Promise<void> {
  const page = await stage.open({ colorScheme });
  if (first) {
    await page.goto(`${stage.product.url}/forms/${id}/page?lang=pl`);
    await isAccessible(page, `${id}, before the form, ${colorScheme}`);
  }
  await page.goto(stage.pageOf(id));
  await isAccessible(page, `${id}, ${colorScheme}`);
  await picture(page, `${id}-${colorScheme}`);
  await page.locator("form[data-form] button.primary").last().click();
  await page.locator(".error-summary").waitFor();
  await isAccessible(page, `${id} with mistakes, ${colorScheme}`);
  await picture(page, `${id}-mistakes-${colorScheme}`);
  await page.context().close();
}

/** The page of snippets and each live page, and the form as a frame shows it. */
export async function embedsAccessibly(stage: Stage, { id }: Shipped): Promise<void> {
  const page = await stage.open();
  await page.goto(stage.pageOf(id, "&frame=1"));
  await isAccessible(page, `${id} in a frame`);
  for (const way of ["", "/element", "/frame", "/link"]) {
    await page.goto(`${stage.product.url}/forms/${id}/embed${way}?lang=pl`);
    if (way === "/element") await page.locator("wspolnie-form h1").waitFor();
    await isAccessible(page, `${id} embed${way}`);
    if (way) await picture(page, `${id}-embed-${way.slice(1)}`);
  }
  await page.context().close();
}
