import { expect } from "vitest";
import { linkIn, open } from "../../journeys/support/visitor.ts";
import { isAccessible, picture, scrollsNoSideways } from "./checker.ts";
import { tabThrough, zoomed } from "./narrow.ts";
import type { Stage } from "./stage.ts";

/** What is said in the last minutes stays at the edge of the window, and over nothing that has the focus. */
export async function closesInSight(stage: Stage): Promise<void> {
  const { product } = stage;
  const { closesAt } = await stage.formOf("secemin");
  const left = Date.parse(closesAt) - (await product.now()).getTime() - 9 * 60_000;
  await product.advance(`PT${Math.ceil(left / 1000)}S`);
  const page = await stage.open(zoomed);
  await page.goto(stage.pageOf("secemin"));
  await page.locator("[data-notice=closing]").waitFor();
  await tabThrough(page, "secemin in its last minutes");
  await picture(page, "closing");
  await page.context().close();
}

/** Pages of forms that take nothing any more, by what their state is called. */
export async function endsAccessibly(stage: Stage): Promise<void> {
  const { product } = stage;
  const office = linkIn((await product.mail("danuta.kowalik@secemin.example"))[0], "organise");
  const event = await open(product, `${office}/event`);
  const form = event.$('form:has([name="action"][value="cancel"])');
  const fields = form.find("input").toArray();
  const { title } = await stage.formOf("secemin");
  const response = await product.fetch(`${office}/event`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams([
      ...fields.map(({ attribs }) => [attribs["name"] ?? "", attribs["value"] ?? ""]),
      ["confirmation", title],
    ]),
  });
  expect(response.status).toBe(303);
  await product.advance("P22D");

  for (const [id, state] of [
    ["secemin", "cancelled"],
    ["krakow", "closed"],
    ["piotrkow", "closed"],
  ] as const) {
    expect((await stage.formOf(id)).state).toBe(state);
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await stage.open({ colorScheme, viewport: { width: 320, height: 640 } });
      await page.goto(stage.pageOf(id));
      expect(await page.locator("form[data-form]").count()).toBe(0);
      await isAccessible(page, `${id} is ${state}, ${colorScheme}`);
      await scrollsNoSideways(page, `${id} is ${state}`);
      await picture(page, `${id}-${state}-${colorScheme}`);
      await page.context().close();
    }
  }
}
