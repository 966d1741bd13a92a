import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { valuesOf } from "../../../domain/form-post.ts";
import { provenText } from "../../../domain/spam/proof.ts";
import { formPage, type FormPage } from "../../../functions/shared/pages/form.tsx";
import { problemPage } from "../../../functions/shared/pages/problem.tsx";
import { receiptPage } from "../../../functions/shared/pages/receipt.tsx";
import { conference, conferenceView, grantCall, grantView } from "../../functions/pages/forms.ts";
import { assets, bodyOf, hostPage, hostPolicy, type Listening, listen } from "./service.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const files = await assets();

type Draw = (posted: URLSearchParams) => { status: number; html: string } | "cut off";
const draw = (page: Partial<FormPage> = {}) =>
  formPage({
    language: "pl",
    key: "first-key",
    form: conferenceView(),
    definition: conference,
    values: {},
    rows: {},
    errors: [],
    fragment: true,
    ...page,
  });
const receiptIn = (language: "pl" | "en") =>
  receiptPage({
    language,
    form: conferenceView(),
    receipt: { id: "0".repeat(32), reference: "KRK-7F3K-92QM", status: "confirmed" },
    fragment: true,
  });
const taken: Draw = () => ({ status: 200, html: receiptIn("pl") });
/** The form again as it was posted, in the language of the button that was pressed. */
const again =
  (page: Partial<FormPage> = {}): Draw =>
  (posted) => {
    const language = posted.get("_language") === "en" ? "en" : "pl";
    return { status: 200, html: draw({ language, values: valuesOf(posted), ...page }) };
  };

test("the element is small", () => {
  expect(gzipSync(files.get("/embed.js")?.text ?? "").byteLength).toBeLessThanOrEqual(30_000);
});

describe.skipIf(!existsSync(executablePath))("a form in a town's page", () => {
  let browser: Browser;
  let service: Listening;
  let town: Listening;
  let page: Page;
  let answer: Draw;
  let form: (language: string, query: URLSearchParams) => string;
  const posts: URLSearchParams[] = [];
  const headers: (string | undefined)[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    service = await listen(async (request, response) => {
      const url = new URL(request.url ?? "/", "http://service");
      const file = files.get(url.pathname);
      response.setHeader("access-control-allow-origin", town.origin);
      if (file) return void response.setHeader("content-type", file.type).end(file.text);
      headers.push(`${request.method} ${request.headers.cookie ?? "no cookie"}`);
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (request.method === "GET")
        return void response.end(form(url.searchParams.get("lang") ?? "", url.searchParams));
      const posted = await bodyOf(request);
      posts.push(posted);
      const drawn = answer(posted);
      if (drawn === "cut off") return void response.destroy();
      response.writeHead(drawn.status).end(drawn.html);
    });
    town = await listen((_, response) => {
      response.setHeader("content-security-policy", hostPolicy(service.origin));
      response.setHeader("content-type", "text/html; charset=utf-8").end(hostPage(service.origin));
    });
  });
  afterAll(async () => {
    await browser.close();
    await service[Symbol.asyncDispose]();
    await town[Symbol.asyncDispose]();
  });

  beforeEach(async () => {
    posts.length = headers.length = complaints.length = 0;
    answer = taken;
    form = (language) => draw({ language: language === "en" ? "en" : "pl" });
    const context = await browser.newContext();
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  afterEach(() => page.context().close());

  const open = async () => {
    await page.goto(town.origin);
    await page.getByRole("heading", { name: "Wspólnie dla Krakowa" }).waitFor();
  };
  /** Everything that the script would miss. */
  const fill = async () => {
    await page.getByLabel("Imię i nazwisko").fill("Anna Nowak");
    await page.locator("#email").fill("anna@example.org");
    await page.locator("#role").check();
    await page.locator("#consents-privacy").check();
  };
  const send = (name = "Wyślij zgłoszenie") => page.getByRole("button", { name }).click();
  /** What has the focus inside the element. */
  const focused = () =>
    page.evaluate(() => document.querySelector("wspolnie-form")?.shadowRoot?.activeElement?.textContent ?? "");

  test("is drawn with its style under a strict policy, and nothing about it is a fault to axe", async () => {
    await open();
    const accent = page.getByRole("button", { name: "Wyślij zgłoszenie" });
    expect(await accent.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe("rgb(13, 74, 128)");
    expect(complaints).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include("wspolnie-form").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  test("that first asks something by its address leads on in place, in any language", async () => {
    const asking = `<div class="wspolnie"><h1>Wspólnie dla Krakowa</h1><form method="get" action="/forms/k/page">
      <input type="hidden" name="lang" value="pl"><label><input type="radio" name="place" value="village">na wsi</label>
      <button>Sprawdź</button></form></div>`;
    const eligibility = { query: { place: "village" } };
    form = (language, query) =>
      query.get("place") === "village" ? draw({ language: language === "en" ? "en" : "pl", eligibility }) : asking;
    await open();

    await page.getByLabel("na wsi").check();
    await send("Sprawdź");
    await fill();
    answer = again({ eligibility });
    await send("English");

    await page.getByRole("button", { name: "Sign up", exact: true }).waitFor();
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Anna Nowak");
    expect(posts.map((posted) => posted.get("_language"))).toEqual(["en"]);
    expect(complaints).toEqual([]);
  });

  test("is sent once, without cookies or preflight, and answered in place", async () => {
    await open();
    const submitted = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener("wspolnie:submitted", (event) =>
            resolve(event instanceof CustomEvent && event.detail),
          ),
        ),
    );
    await fill();
    await page.getByRole("button", { name: "Wyślij zgłoszenie" }).dblclick();

    await page.getByRole("heading", { name: "Zgłoszenie zostało przyjęte" }).waitFor();
    expect(await submitted).toEqual({ reference: "KRK-7F3K-92QM", status: "confirmed" });
    expect(posts).toHaveLength(1);
    expect(Object.fromEntries(posts[0] ?? [])).toMatchObject({
      fullName: "Anna Nowak",
      _key: "first-key",
      language: "pl",
    });
    expect(headers).toEqual(["GET no cookie", "POST no cookie"]);
    expect(await focused()).toBe("Zgłoszenie zostało przyjęte");
    expect(page.url()).toBe(`${town.origin}/`);

    // And the receipt changes its language in place
    form = (language) => receiptIn(language === "en" ? "en" : "pl");
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "You are signed up" }).waitFor();
    expect(await focused()).toBe("You are signed up");
    expect(page.url()).toBe(`${town.origin}/`);
    expect(posts).toHaveLength(1);
  });

  test("comes back with its mistakes, whose links lead to the fields", async () => {
    const errors = [{ field: "email", code: "required", message: "To pole jest wymagane." }];
    answer = () => ({ status: 422, html: draw({ errors, values: { fullName: "Anna Nowak" } }) });
    await open();
    await fill();
    await send();

    await page.getByRole("alert").waitFor();
    expect(await focused()).toContain("Prosimy poprawić 1 błąd");
    await page.getByRole("link", { name: "Adres e-mail: To pole" }).click();
    await page.keyboard.type("anna@example.org");
    expect(await page.getByLabel("Adres e-mail").inputValue()).toBe("anna@example.org");
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Anna Nowak");
  });

  test("keeps what was typed when the network fails, and sends the same key again", async () => {
    answer = () => "cut off";
    await open();
    await fill();
    await send();

    await page.getByText("połączenie zostało przerwane").waitFor();
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Anna Nowak");
    answer = taken;
    await send("Spróbuj ponownie");
    await page.getByRole("heading", { name: "Zgłoszenie zostało przyjęte" }).waitFor();
    // A browser may itself repeat a post whose connection broke; the key makes that harmless as well.
    expect(posts.length).toBeGreaterThan(1);
    expect(new Set(posts.map((posted) => posted.get("_key")))).toEqual(new Set(["first-key"]));
  });

  test("proves work when that is asked for, and is sent all the same", async () => {
    const proof = { token: "a-token", bits: 8 };
    const refusal = { code: "proofNeeded", retryAfterSeconds: 60, proof } as const;
    answer = (posted) =>
      posted.has("_proof") ? taken(posted) : { status: 429, html: draw({ refusal, token: proof.token }) };
    await open();
    await fill();
    await send();

    await page.getByRole("heading", { name: "Zgłoszenie zostało przyjęte" }).waitFor();
    expect(posts).toHaveLength(2);
    const { _token: token = "", _proof: found = "", fullName } = Object.fromEntries(posts[1] ?? []);
    expect(fullName).toBe("Anna Nowak");
    expect(createHash("sha256").update(provenText(token, found)).digest()[0]).toBe(0);
  });

  test("keeps what was typed when the deadline passes meanwhile, and says so", async () => {
    const refusal = { code: "closed", closesAt: "2026-03-05T14:00:00.000Z" } as const;
    answer = () => ({ status: 410, html: problemPage({ language: "pl", refusal }) });
    await open();
    await fill();
    await send();

    await page.getByRole("heading", { name: "Przyjmowanie zgłoszeń zostało zakończone" }).waitFor();
    expect(await focused()).toContain("Termin upłynął");
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Anna Nowak");
  });

  test("says which button asked for a row, and puts the focus into it", async () => {
    form = () => draw({ form: { ...grantView(), title: "Wspólnie dla Krakowa" }, definition: grantCall });
    answer = () => ({
      status: 200,
      html: draw({ form: grantView(), definition: grantCall, rows: { budget: 2 }, changedGroup: "budget" }),
    });
    await open();
    await send("Dodaj: Pozycja 2");

    await page.getByRole("group", { name: "Pozycja 2" }).waitFor();
    expect(posts[0]?.get("_add")).toBe("budget");
    await page.keyboard.type("Farby");
    expect(await page.getByRole("group", { name: "Pozycja 2" }).getByLabel("Na co").inputValue()).toBe("Farby");
  });

  test("changes its language in place with everything typed", async () => {
    await open();
    await fill();
    await page.getByLabel("Grupę nieformalną").check();
    answer = again();
    await send("English");

    await page.getByRole("button", { name: "Sign up" }).last().waitFor();
    expect(await page.getByLabel("Imię i nazwisko").inputValue()).toBe("Anna Nowak");
    expect(await page.getByLabel("Grupę nieformalną").isChecked()).toBe(true);
    expect(posts[0]?.get("_key")).toBe("first-key");
  });

  test("is drawn again when the page gives it another language, with all rows that were filled in", async () => {
    const rows = { ...grantView(), id: conference.id, title: conference.title.pl };
    form = (language) =>
      language === "en"
        ? draw({ form: rows, language: "en", rows: { budget: 1 } })
        : draw({ form: rows, rows: { budget: 2 } });
    answer = again({ form: rows, rows: { budget: 2 } });
    await open();
    await page.getByLabel("Na co").last().fill("Farby");
    await page.evaluate(() => document.querySelector("wspolnie-form")?.setAttribute("lang", "en"));

    await page.locator("wspolnie-form [name=language][value=en]").waitFor({ state: "attached" });
    await expect.poll(() => posts.length).toBe(1);
    expect(Object.fromEntries(posts[0] ?? [])).toMatchObject({ _language: "en", _key: "first-key" });
    await expect.poll(() => page.getByLabel("Na co").nth(1).inputValue()).toBe("Farby");
  });

  test("offers another try and the page of the form when it cannot be loaded", async () => {
    form = () => "{}";
    await page.goto(town.origin);

    await page.getByText("Nie udało się wczytać formularza.").waitFor();
    expect(await page.getByRole("link").getAttribute("href")).toBe(
      `${service.origin}/forms/wspolnie-dla-krakowa/page?lang=pl`,
    );
    form = () => draw();
    await send("Spróbuj ponownie");
    await page.getByRole("heading", { name: "Wspólnie dla Krakowa" }).waitFor();
  });
});
