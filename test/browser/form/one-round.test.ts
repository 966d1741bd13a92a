import { expect } from "vitest";
import { it } from "../fixtures.ts";

it("tells of sums and dates that do not fit together with everything that is missing, in one round", async ({
  browser,
  product,
}) => {
  const page = await browser.newPage();
  await page.goto(`${product.url}/forms/piotrkow/page?lang=pl`);
  await page.locator("form > [role=status]").waitFor({ state: "attached" });
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
  await fill("startsOn", "2027-06-01");
  await fill("endsOn", "2027-05-01");
  await fill("requestedAmount", "5000");
  await fill("ownContribution", "500");
  await fill("budget[0].item", "Sadzonki");
  await fill("budget[0].amount", "5000");

  await page.locator("button.primary").click();
  await page.locator(".error-summary").waitFor();

  const links = page.locator(".error-summary a");
  const ids = await links.evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").slice(1)));
  expect(ids).toEqual(expect.arrayContaining(["applicantName", "projectTitle", "endsOn", "budget"]));
  const inThePage = await page
    .locator("[data-field]:has(> .error)")
    .evaluateAll((all) => all.map((wrapper) => wrapper.querySelector(":scope > .error")?.id.replace(/-error$/, "")));
  expect(ids).toEqual(inThePage);
  expect(await page.locator("[name=endsOn]").inputValue()).toBe("2027-05-01");
  await page.close();
});
