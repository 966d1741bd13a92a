import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckInList } from "../../schemas/check-in.ts";
import type { PublicForm } from "../../schemas/public-form.ts";
import { Product } from "../journeys/support/product.ts";
import { submitted } from "../journeys/support/visitor.ts";
import { cameraArguments, filmOf } from "./fake-camera.ts";
import { executablePath, look } from "./look.ts";

const formId = "krakow";
const clerk = "sekretariat@krakow.example";
const names = ["Anna Nowak", "Jan Kos", "Łucja Żak", "Piotr Wiśniewski", "Олена Коваль", "Zofia Dąb", "Ewa Lis"];

/** Opens on the morning of the event, with everybody's sign-up. */
async function morningOfTheEvent(): Promise<{ product: Product; path: string }> {
  const product = await Product.start();
  for (const [number, fullName] of names.entries()) {
    await submitted(product, formId, { answers: { fullName, email: `osoba${number}@example.org` } });
  }
  await product.settle();
  const { closesAt } = await product.json<PublicForm>(`/forms/${formId}`);
  // It closes at three in the afternoon two days before.
  const morning = Date.parse(closesAt) + 41 * 3_600_000 - (await product.now()).getTime();
  await product.advance(`PT${Math.ceil(morning / 1000)}S`);
  const letter = (await product.mail(clerk)).find(({ text }) => text.includes("/organise/"));
  const organise = /\/organise\/[\w-]{43}/.exec(letter?.text ?? "")?.[0] ?? "";
  const body = new URLSearchParams();
  const answer = await product.fetch(`${organise}/check-in-links`, { method: "POST", body });
  const path = /\/check-in\/[\w-]{43}/.exec(await answer.text())?.[0];
  if (!path) throw new Error(`No link for helpers at the door: ${answer.status} at ${organise}`);
  return { product, path };
}

describe("at the door", () => {
  let product: Product;
  let browser: Browser;
  let path: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    ({ product, path } = await morningOfTheEvent());
  });
  afterAll(async () => {
    await browser.close();
    await product[Symbol.asyncDispose]();
  });

  const list = () => product.json<CheckInList>(`${path}/participants`);
  const arrivedNames = async () => {
    const { people } = await list();
    return people.flatMap(({ name, arrivedAt }) => (arrivedAt ? [name] : [])).toSorted();
  };
  /** A telephone whose clock shows the day of the event, as the product's does. */
  async function telephone(
    options: Parameters<Browser["newContext"]>[0] = {},
    from = browser,
  ): Promise<BrowserContext> {
    const context = await from.newContext({ viewport: { width: 360, height: 740 }, locale: "pl-PL", ...options });
    const shift = (await product.now()).getTime() - Date.now();
    await context.addInitScript(`globalThis.Date = class extends Date {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Date.now()])); }
      static now() { return super.now() + ${shift}; }
    };`);
    return context;
  }
  /** Opens the page on a device and waits until it works without network. */
  async function ready(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(product.url + path);
    await page.getByText("działa na tym telefonie także bez sieci").waitFor();
    return page;
  }
  const tick = (page: Page, name: string) => page.getByRole("button", { name: `Jest: ${name}` }).click();
  const isSaid = (page: Page, sentence: string) => page.getByRole("status").filter({ hasText: sentence }).waitFor();
  const isSent = (page: Page) => isSaid(page, "Połączono, wszystko wysłane.");

  it("works through a lost network and a reload, and sends each arrival once when the network is back", async () => {
    // given
    await using context = await telephone();
    const page = await ready(context);
    await context.setOffline(true);

    // when
    await page.reload();
    await page.getByRole("heading", { name: "Wspólnie dla Krakowa" }).waitFor();
    for (const name of ["Anna Nowak", "Jan Kos", "Łucja Żak"]) {
      await tick(page, name);
      await isSaid(page, `${name}: obecność zapisana.`);
    }
    await isSaid(page, "Bez sieci: na tym telefonie zapisano 3 zaznaczenia, wyślę, gdy wróci sieć.");
    await page.reload();
    await page.getByText("Obecnych: 3 z 7").waitFor();
    expect(await arrivedNames()).toEqual([]);
    await context.setOffline(false);

    // then
    await isSent(page);
    expect(await arrivedNames()).toEqual(["Anna Nowak", "Jan Kos", "Łucja Żak"]);
    await page.reload();
    await page.getByText("Obecnych: 3 z 7").waitFor();
    await page.getByRole("button", { name: "Cofnij: Jan Kos" }).click();
    await isSaid(page, "Jan Kos: obecność cofnięta.");
    await isSent(page);
    expect(await arrivedNames()).toEqual(["Anna Nowak", "Łucja Żak"]);
  });

  it("counts a person once whom two devices tick, and says so to the second", async () => {
    await using first = await telephone();
    await using second = await telephone();
    const [mine, yours] = [await ready(first), await ready(second)];
    await first.setOffline(true);
    await tick(mine, "Piotr Wiśniewski");
    await isSaid(mine, "Bez sieci: na tym telefonie zapisano");
    await tick(yours, "Piotr Wiśniewski");
    await isSaid(yours, "Piotr Wiśniewski: obecność zapisana.");
    await isSent(yours);
    await first.setOffline(false);

    const notice = mine.getByText(/Piotr Wiśniewski: obecność zapisano już o godz\. .* na innym urządzeniu/);
    // A queue waits ever longer between its attempts.
    await notice.waitFor({ timeout: 90_000 });
    await isSent(mine);
    expect((await arrivedNames()).filter((name) => name === "Piotr Wiśniewski")).toHaveLength(1);
    await look(mine, "check-in-two-devices");
    await mine.getByRole("button", { name: "Przeczytane" }).click();
    await notice.waitFor({ state: "detached" });
    await mine.reload();
    await mine.getByText("działa na tym telefonie także bez sieci").waitFor();
    expect(await notice.count()).toBe(0);
  });

  it("finds people as they are typed, whatever the marks on their letters, by the keyboard alone", async () => {
    await using context = await telephone();
    const page = await ready(context);
    await page.getByLabel("Szukaj osoby").fill("dab");
    await isSaid(page, "Znaleziono 1 osobę.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await isSaid(page, "Zofia Dąb: obecność zapisana.");
    // The focus stays where the next press takes it back.
    await page.keyboard.press("Enter");
    await isSaid(page, "Zofia Dąb: obecność cofnięta.");
    await isSent(page);
    expect(await arrivedNames()).not.toContain("Zofia Dąb");
    await page.getByLabel("Szukaj osoby").fill("nikt taki");
    await isSaid(page, "Nikogo nie znaleziono.");
  });

  it("reads a ticket with the camera", async () => {
    const letter = (await product.mail("osoba6@example.org")).find(({ text }) => text.includes("/tickets/"));
    const ticket = /http:\/\/[^\s"<>]+\/tickets\/[\w/-]+/.exec(letter?.text ?? "")?.[0] ?? "";
    expect(ticket).not.toBe("");
    const film = join(product.directory, "ticket.y4m");
    await filmOf(ticket, film);
    await using withCamera = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", ...cameraArguments(film)],
    });
    await using context = await telephone({}, withCamera);
    const page = await ready(context);
    await page.getByRole("button", { name: "Skanuj bilet" }).click();
    await page.locator(".result", { hasText: "Ewa Lis: obecność zapisana." }).waitFor();
    await look(page, "check-in-scan");
    await isSent(page);
    expect(await arrivedNames()).toContain("Ewa Lis");
    await page.getByRole("button", { name: "Wyłącz aparat" }).click();
    await page.locator("video").waitFor({ state: "detached" });

    await page.goto(ticket);
    await look(page, "ticket");
  });

  it("takes in somebody who has not signed up", async () => {
    await using context = await telephone();
    const page = await ready(context);
    await page.getByText("Dopisz osobę bez zgłoszenia").click();
    await page.getByLabel("Imię i nazwisko").fill("Marek Bez Zgłoszenia");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Dopisz", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "potrzebna jest sieć" }).waitFor();
    await context.setOffline(false);
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Marek Bez Zgłoszenia");
    await page.getByRole("button", { name: "Dopisz", exact: true }).click();
    await isSaid(page, "Marek Bez Zgłoszenia: dopisano, numer KRK-");
    expect(await arrivedNames()).toContain("Marek Bez Zgłoszenia");
    await page.getByRole("button", { name: "Cofnij: Marek Bez Zgłoszenia" }).waitFor();
    await look(page, "check-in-walk-in");
  });

  it("works without JavaScript", async () => {
    await using withoutScript = await telephone();
    await withoutScript.route("**/check-in.*.js", (route) => route.abort());
    const drawn = await withoutScript.newPage();
    await drawn.goto(product.url + path);
    await look(drawn, "check-in-without-script");

    await using context = await telephone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(product.url + path);
    await page.getByLabel("Szukaj osoby").fill("КОВАЛЬ");
    await page.getByRole("button", { name: "Szukaj" }).click();
    await tick(page, "Олена Коваль");
    await isSaid(page, "Олена Коваль: obecność zapisana.");
    expect(await page.getByLabel("Szukaj osoby").inputValue()).toBe("КОВАЛЬ");
    expect(await arrivedNames()).toContain("Олена Коваль");
  });

  it("is accessible and fits a narrow telephone", async () => {
    await using context = await telephone();
    const page = await ready(context);
    await look(page, "check-in");
    await page.getByRole("button", { name: "Skanuj bilet" }).click();
    await page.locator(".result", { hasText: "Nie mamy dostępu do aparatu." }).waitFor();
    await context.setOffline(true);
    await tick(page, "Jan Kos");
    await isSaid(page, "Bez sieci: na tym telefonie zapisano 1 zaznaczenie");
    await look(page, "check-in-offline");
    await context.setOffline(false);
    await isSent(page);
  });

  it("keeps nobody's name when the link has ended, and still what was not sent", async () => {
    await using context = await telephone();
    const page = await ready(context);
    await context.setOffline(true);
    await tick(page, "Zofia Dąb");
    await isSaid(page, "Bez sieci: na tym telefonie zapisano 1 zaznaczenie");
    await product.advance("P30D");
    await context.setOffline(false);
    await page.getByRole("alert").filter({ hasText: "Ten link już nie działa" }).waitFor();
    await page.getByText("Niewysłane: 1 zaznaczenie, bez nazwisk.").waitFor();
    const left = await page.evaluate(async () => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
      const opening = indexedDB.open("check-in");
      opening.addEventListener("success", () => resolve(opening.result));
      const all = Promise.withResolvers<unknown>();
      const request = (await promise).transaction("desks").objectStore("desks").getAll();
      request.addEventListener("success", () => all.resolve(request.result));
      return { pages: kept.flat().map(({ url }) => url), desks: JSON.stringify(await all.promise) };
    });
    expect(left.pages).toEqual([]);
    expect(left.desks).not.toMatch(/Nowak|Dąb|KRK/);
    expect(left.desks).toContain('"kind":"arrived"');
    await look(page, "check-in-ended");
  });
});
