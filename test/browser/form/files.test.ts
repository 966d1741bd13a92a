import { describe, expect } from "vitest";
import { aPdf } from "../../support/files.ts";
import { it } from "../fixtures.ts";

describe("a file that is chosen on a page with a script", () => {
  it("goes at once, stays when a fault is found, and can be taken back", async ({ browser, product }) => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/forms/ozimek/page?lang=pl`);
    await page.locator("[name=fullName]").fill("Anna Żółć");
    const choose = page.getByLabel("Opis dobrej praktyki");
    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() });

    const kept = page.locator("input[type=hidden][name=goodPractice]");
    await kept.waitFor({ state: "attached" });
    expect(await page.getByText("praktyka.pdf (1 kB)", { exact: true }).isVisible()).toBe(true);
    expect(await page.locator("[name=fullName]").inputValue()).toBe("Anna Żółć");
    const answer = await kept.inputValue();

    await page.locator("button.primary").click();
    await page.locator(".error-summary").waitFor();
    expect(await kept.inputValue()).toBe(answer);

    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
    await page.locator("#goodPractice-error").waitFor();
    expect(await kept.inputValue()).toBe(answer);

    await page.getByRole("button", { name: "Usuń plik" }).click();
    await kept.waitFor({ state: "detached" });
    expect(await page.locator("[name=fullName]").inputValue()).toBe("Anna Żółć");
    await page.close();
  });

  it("is not forgotten when the server would not take it, nor sent there when that can be told before", async ({
    browser,
    product,
  }) => {
    // given
    const page = await browser.newPage();
    await page.goto(`${product.url}/forms/ozimek/page?lang=pl`);
    await page.locator("[name=fullName]").fill("Anna Żółć");
    const choose = page.getByLabel("Opis dobrej praktyki");
    const error = page.locator("#goodPractice-error");
    let sent = 0;
    page.on("request", (request) => (sent += Number(request.method() === "POST")));

    // when: the wrong kind, then one that is too large
    await choose.setInputFiles({ name: "praktyka.exe", mimeType: "application/pdf", buffer: aPdf() });
    await error.getByText("ma inny rodzaj").waitFor();
    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(5_000_000) });
    await error.getByText("Może mieć najwyżej 4 MB").waitFor();
    await page.locator("[name=email]").focus();
    expect(await error.isVisible()).toBe(true);
    expect(sent).toBe(0);

    // when: one that could be taken, while there is no network
    await page.context().setOffline(true);
    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() });
    await page.getByText("Nie udało się połączyć z serwerem").waitFor();
    await page.locator("button.primary").click();

    // then
    await error.getByText("został wybrany, ale nie dodany").waitFor();
    await page.context().setOffline(false);
    await page.close();
  });

  it("has the focus afterwards, and those who listen are told", async ({ browser, product }) => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/forms/ozimek/page?lang=pl`);
    const choose = page.getByLabel("Opis dobrej praktyki");
    const hasFocus = () => page.waitForFunction(() => document.activeElement?.id === "goodPractice");
    await choose.setInputFiles({ name: "praktyka.pdf", mimeType: "application/pdf", buffer: aPdf() });
    await page.getByRole("status").getByText("Dodano plik: praktyka.pdf (1 kB).").waitFor();
    await hasFocus();
    await page.getByRole("button", { name: "Usuń plik" }).click();
    await page.getByRole("status").getByText("Usunięto plik.").waitFor();
    await hasFocus();
    await page.close();
  });
});
